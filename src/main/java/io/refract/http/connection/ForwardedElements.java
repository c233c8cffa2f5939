package io.refract.http.connection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The header `Forwarded` (RFC 7239): an element for each proxy, the one nearest to the program last.
///
/// It is read from its end, where proxies have written: a quote that a client leaves open hides nothing of what stands
/// behind it.
final class ForwardedElements {
    private ForwardedElements() {}

    /// The parameters of each element, by their names in lower case; values without their quotes.
    ///
    /// @param lines of the header, which are one list
    static List<Map<String, String>> of(List<String> lines) {
        return split(String.join(",", lines), ',').stream()
                .map(ForwardedElements::parameters)
                .toList();
    }

    private static Map<String, String> parameters(String element) {
        var parameters = new HashMap<String, String>();
        for (var pair : split(element, ';')) {
            var equals = pair.indexOf('=');
            if (equals > 0) {
                parameters.put(
                        pair.substring(0, equals).strip().toLowerCase(Locale.ROOT),
                        pair.substring(equals + 1).strip().replace("\"", ""));
            }
        }
        return parameters;
    }

    private static List<String> split(String text, char separator) {
        var parts = new ArrayList<String>();
        var quoted = false;
        var end = text.length();
        for (var at = end - 1; at >= 0; at--) {
            var character = text.charAt(at);
            if (character == '"') {
                quoted = !quoted;
            } else if (character == separator && !quoted) {
                parts.add(text.substring(at + 1, end));
                end = at;
            }
        }
        parts.add(text.substring(0, end));
        return parts.reversed();
    }
}
