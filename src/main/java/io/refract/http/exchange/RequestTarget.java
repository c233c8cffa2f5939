package io.refract.http.exchange;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/// The path and the query of a request as they stand in its first line: percent-encoded UTF-8.
///
/// Characters that should have been encoded are taken as the bytes that they came as.
public final class RequestTarget {
    /// What the paths of the API begin with.
    public static final String API = "/api/";

    /// A segment that leads to another path, though somebody took the trouble of encoding it: there it is a name.
    private static final Pattern ENCODED_DOTS = Pattern.compile("(?<=/)(?:\\.?%2[Ee]|%2[Ee](?:\\.|%2[Ee]))(?=/|$)");

    private RequestTarget() {}

    /// Whether each `%` stands before two hexadecimal digits, and the path is UTF-8.
    ///
    /// The platform's own check, which [io.refract.Refract] switches off, answers nothing but a status and refuses
    /// characters that are safe to take as they are, such as the quotes of a search.
    public static boolean isDecodable(String uri) {
        for (var at = uri.indexOf('%'); at >= 0; at = uri.indexOf('%', at + 1)) {
            if (at + 2 >= uri.length()
                    || !HexFormat.isHexDigit(uri.charAt(at + 1))
                    || !HexFormat.isHexDigit(uri.charAt(at + 2))) {
                return false;
            }
        }
        return isPlain(uri) || decoded(path(uri), false).isPresent();
    }

    /// The same target, in which whatever stands between two slashes is a name as a whole: `;` begins no parameter of
    /// a segment, and encoded dots lead nowhere. The very same string if there is no such thing in it.
    public static String literal(String uri) {
        if (isPlain(uri)) {
            return uri;
        }
        var path = path(uri);
        var literal = path.indexOf(';') < 0 ? path : path.replace(";", "%3B");
        literal = ENCODED_DOTS.matcher(literal).replaceAll(dots -> twice(dots.group()));
        return literal.equals(path) ? uri : literal + uri.substring(path.length());
    }

    /// What is encoded twice is decoded once less on its way.
    private static String twice(String dots) {
        return "%252E".repeat(dots.replaceAll("%2[Ee]", ".").length());
    }

    /// What a name or a value of a query means; empty if it is not UTF-8.
    public static Optional<String> decodedParameter(String raw) {
        return decoded(raw, true);
    }

    private static String path(String uri) {
        var query = uri.indexOf('?');
        return query < 0 ? uri : uri.substring(0, query);
    }

    /// Whether the path has nothing that would have to be looked at.
    private static boolean isPlain(String uri) {
        for (var i = 0; i < uri.length(); i++) {
            var c = uri.charAt(i);
            if (c == '?') {
                return true;
            }
            if (c == '%' || c == ';' || c >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /// @param plus whether a plus sign is a blank, as forms write it
    private static Optional<String> decoded(String raw, boolean plus) {
        var bytes = new byte[raw.length()];
        var length = 0;
        var ascii = true;
        for (var i = 0; i < raw.length(); i++) {
            var c = raw.charAt(i);
            if (c == '%') {
                c = (char) HexFormat.fromHexDigits(raw, i + 1, i + 3);
                i += 2;
            } else if (c == '+' && plus) {
                c = ' ';
            }
            if (c > 0xFF) {
                return Optional.empty();
            }
            ascii &= c < 0x80;
            bytes[length++] = (byte) c;
        }
        return ascii
                ? Optional.of(new String(bytes, 0, length, StandardCharsets.US_ASCII))
                : utf8(ByteBuffer.wrap(bytes, 0, length));
    }

    /// Unlike a string's constructor, a decoder does not put something else in the place of what it cannot read.
    private static Optional<String> utf8(ByteBuffer bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }
}
