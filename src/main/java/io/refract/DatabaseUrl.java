package io.refract;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where a PostgreSQL database is and who asks, read from `postgresql://user:password@host:port/database?parameters`.
///
/// @param location host, port, database and parameters, beginning with `//`; without credentials
record DatabaseUrl(String location, String user, Optional<String> password) {
    static final int MAX_PORT = 65_535;

    private static final int DEFAULT_PORT = 5432;

    /// Both clients would take them from there, and both repeat the parameters in their messages.
    private static final Pattern CREDENTIALS = Pattern.compile("(?i)(^|&)(user|password)=");

    /// @throws RefusedException when the text is not such an address; the message does not repeat the text,
    ///     because it may hold a password
    static DatabaseUrl parse(String setting, String text) {
        var uri = uri(setting, text);
        var userInfo = uri.getRawUserInfo();
        if (!isPostgres(uri.getScheme())
                || uri.getHost() == null
                || userInfo == null
                || uri.getPort() > MAX_PORT
                || uri.getPath().length() < 2
                || uri.getRawFragment() != null) {
            throw malformed(setting);
        }
        if (uri.getRawQuery() != null && CREDENTIALS.matcher(uri.getRawQuery()).find()) {
            throw new RefusedException(setting + " has user or password among its parameters: write them before the @");
        }
        var separator = userInfo.indexOf(':');
        var user = separator < 0 ? userInfo : userInfo.substring(0, separator);
        var password =
                separator < 0 ? Optional.<String>empty() : Optional.of(decode(userInfo.substring(separator + 1)));
        return new DatabaseUrl(location(uri), decode(user), password);
    }

    String jdbc() {
        return "jdbc:postgresql:" + location;
    }

    String reactive() {
        return "postgresql:" + location;
    }

    /// Without the password.
    @Override
    public String toString() {
        return "postgresql://" + user + "@" + location.substring(2);
    }

    private static URI uri(String setting, String text) {
        try {
            return new URI(text.strip());
        } catch (URISyntaxException e) {
            throw malformed(setting);
        }
    }

    private static boolean isPostgres(@Nullable String scheme) {
        return "postgresql".equals(scheme) || "postgres".equals(scheme);
    }

    private static String location(URI uri) {
        var port = uri.getPort() < 0 ? DEFAULT_PORT : uri.getPort();
        var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return "//" + uri.getHost() + ":" + port + uri.getRawPath() + query;
    }

    /// Percent-decoding alone: a plus sign in a password is a plus sign.
    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), UTF_8);
    }

    private static RefusedException malformed(String setting) {
        return new RefusedException(
                setting
                        + " is not of the form postgresql://user:password@host:port/database (percent-encode special characters)");
    }
}
