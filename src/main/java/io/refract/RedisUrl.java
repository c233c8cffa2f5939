package io.refract;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;

/// Where a Redis is, as `redis://user:password@host:port/database`; `rediss` for TLS. Everything but the host
/// may be left out.
///
/// It is checked before the framework sees it, because that would repeat a malformed one, with its password, in its
/// message.
final class RedisUrl {
    private static final int MAX_PORT = 65_535;
    private static final Pattern SCHEME = Pattern.compile("rediss?");
    private static final Pattern DATABASE = Pattern.compile("/?|/[0-9]{1,5}");

    private RedisUrl() {}

    /// The same address, fit to be a property.
    ///
    /// @throws RefusedException when the text is not such an address; the message does not repeat the text
    static String check(String setting, String text) {
        var uri = uri(setting, text.strip());
        if (uri.getScheme() == null
                || !SCHEME.matcher(uri.getScheme()).matches()
                || uri.getHost() == null
                || uri.getPort() > MAX_PORT
                || !DATABASE.matcher(uri.getRawPath()).matches()
                || uri.getRawQuery() != null
                || uri.getRawFragment() != null) {
            throw malformed(setting);
        }
        // The property is a list, and a comma is allowed in a password
        return uri.toString().replace(",", "%2C");
    }

    private static URI uri(String setting, String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException _) {
            throw malformed(setting);
        }
    }

    private static RefusedException malformed(String setting) {
        return new RefusedException(setting
                + " is not of the form redis://:password@host:port/database (percent-encode special characters)");
    }
}
