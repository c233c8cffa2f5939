package io.refract.address;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The parts of an address, percent-decoded: `scheme://user:password@host:port,host:port/path?parameters`.
///
/// It is taken apart as libpq does it (`conninfo_uri_parse_options`): who asks ends at the first `@` that stands before
/// any `/`, so that passwords may hold all else without being encoded. Where libpq would take a piece of a password
/// that
/// is not encoded for something else, the address is refused instead.
///
/// @param user empty if there is none
/// @param hosts those that are named; their port is the default unless they name one
/// @param path what stands behind the hosts, with its `/`
record AddressText(
        String scheme,
        String user,
        Optional<String> password,
        List<Host> hosts,
        String path,
        AddressParameters parameters) {
    static final int MOST_PORT = 65_535;

    private static final Pattern QUOTED = Pattern.compile("(?s)(['\"`]).*\\1");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]+");
    private static final Pattern IP_V6 = Pattern.compile("[0-9A-Fa-f.]*:[0-9A-Fa-f:.]*(%[A-Za-z0-9._-]+)?");
    private static final Pattern PORT = Pattern.compile("[0-9]{1,5}");

    /// @param form what an address looks like, for refusals
    static AddressText read(String setting, String text, int defaultPort, String form) {
        return new Reader(setting, defaultPort, form).read(text.strip());
    }

    /// Reads one address.
    private record Reader(String setting, int defaultPort, String form) {
        private AddressText read(String text) {
            refuseIf(QUOTED.matcher(text).matches(), "is in quotes: leave them out");
            refuseIf(text.chars().anyMatch(Character::isISOControl), "has a line break or control character in it");
            refuseIf(text.indexOf(' ') >= 0, "has a space in it: percent-encode it as %20");
            var scheme = text.indexOf("://");
            refuseIf(scheme <= 0, "is not of the form " + form);
            var rest = text.substring(scheme + 3);
            var asker = endOfAsker(rest);
            var behind = asker < 0 ? rest : rest.substring(asker + 1);
            refuseIf(behind.indexOf('@') >= 0, asker < 0 ? slashBeforeAt() : secondAt());
            refuseIf(behind.indexOf('#') >= 0, "has a # behind its hosts: percent-encode it as %23");
            return read(text.substring(0, scheme), asker < 0 ? "" : rest.substring(0, asker), behind);
        }

        private AddressText read(String scheme, String asker, String behind) {
            var colon = asker.indexOf(':');
            var query = behind.indexOf('?');
            var place = query < 0 ? behind : behind.substring(0, query);
            var slash = place.indexOf('/');
            return new AddressText(
                    scheme,
                    decoded(colon < 0 ? asker : asker.substring(0, colon)),
                    colon < 0 ? Optional.empty() : Optional.of(decoded(asker.substring(colon + 1))),
                    hosts(slash < 0 ? place : place.substring(0, slash)),
                    slash < 0 ? "" : decoded(place.substring(slash)),
                    parameters(query < 0 ? "" : behind.substring(query + 1)));
        }

        private static int endOfAsker(String rest) {
            var at = rest.indexOf('@');
            var slash = rest.indexOf('/');
            return slash >= 0 && slash < at ? -1 : at;
        }

        private static String slashBeforeAt() {
            return "has a / before its @: percent-encode it in user and password as %2F";
        }

        private static String secondAt() {
            return "has more than one @: percent-encode it in user, password and parameters as %40";
        }

        private List<Host> hosts(String text) {
            if (text.isEmpty()) {
                return List.of();
            }
            var hosts = new ArrayList<Host>();
            for (var each : text.split(",", -1)) {
                hosts.add(host(each));
            }
            return List.copyOf(hosts);
        }

        private Host host(String text) {
            refuseIf(text.isEmpty(), "has a comma without a host beside it");
            if (text.startsWith("[")) {
                var end = text.indexOf(']');
                refuseIf(end < 0, "has a [ without a ]");
                var name = decoded(text.substring(1, end));
                refuseIf(!IP_V6.matcher(name).matches(), "has something else than an IPv6 address in brackets");
                return new Host(name, port(text.substring(end + 1)));
            }
            var colon = text.indexOf(':');
            var name = decoded(colon < 0 ? text : text.substring(0, colon));
            refuseIf(name.startsWith("/"), "names a Unix socket in place of a host, which Refract does not connect to");
            refuseIf(!NAME.matcher(name).matches(), "has no host, or one that is no host name");
            return new Host(name, port(colon < 0 ? "" : text.substring(colon)));
        }

        /// @param text empty or with its colon
        private int port(String text) {
            if (text.isEmpty() || text.equals(":")) {
                return defaultPort;
            }
            var digits = text.substring(1);
            refuseIf(
                    text.charAt(0) != ':'
                            || !PORT.matcher(digits).matches()
                            || Integer.parseInt(digits) < 1
                            || Integer.parseInt(digits) > MOST_PORT,
                    "has a port that is no number from 1 to " + MOST_PORT);
            return Integer.parseInt(digits);
        }

        private AddressParameters parameters(String query) {
            var parameters = new AddressParameters(setting);
            for (var each : query.isEmpty() ? new String[0] : query.split("&", -1)) {
                var equal = each.indexOf('=');
                refuseIf(equal <= 0, "has a parameter that is not of the form name=value");
                parameters.put(decoded(each.substring(0, equal)), decoded(each.substring(equal + 1)));
            }
            return parameters;
        }

        /// Percent-decoding alone: a plus sign in a password is a plus sign.
        private String decoded(String text) {
            var bytes = new ByteArrayOutputStream();
            for (var i = 0; i < text.length(); i++) {
                if (text.charAt(i) == '%') {
                    bytes.write(octet(text, i + 1));
                    i += 2;
                } else {
                    var next = text.offsetByCodePoints(i, 1);
                    bytes.writeBytes(text.substring(i, next).getBytes(UTF_8));
                    i = next - 1;
                }
            }
            return bytes.toString(UTF_8);
        }

        private int octet(String text, int from) {
            var high = from < text.length() ? Character.digit(text.charAt(from), 16) : -1;
            var low = from + 1 < text.length() ? Character.digit(text.charAt(from + 1), 16) : -1;
            refuseIf(high < 0 || low < 0, "has a % that begins no percent-encoded character: write % itself as %25");
            refuseIf(high + low == 0, "has a %00 in it, which no server takes");
            return 16 * high + low;
        }

        private void refuseIf(boolean wrong, String reason) {
            if (wrong) {
                throw new AddressException(setting, reason);
            }
        }
    }
}
