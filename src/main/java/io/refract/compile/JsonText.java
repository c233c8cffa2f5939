package io.refract.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Reads the JSON in which PostgreSQL sends lists within lists: arrays of arrays and scalars, never objects.
///
/// Numbers stay text, so that none loses digits; strings are text as well. It trusts PostgreSQL to send sound JSON.
final class JsonText {
    private final String text;
    private int at;

    private JsonText(String text) {
        this.text = text;
    }

    /// A `List`, a `String`, a `Boolean` or null.
    static @Nullable Object read(String json) {
        return new JsonText(json).value();
    }

    /// As [#read(String)], for JSON that is not `null`.
    static Object required(String json) {
        return Objects.requireNonNull(read(json), "null");
    }

    private @Nullable Object value() {
        var next = next();
        return switch (next) {
            case '[' -> array();
            case '"' -> string();
            case 't' -> literal(4, true);
            case 'f' -> literal(5, false);
            case 'n' -> literal(4, null);
            default -> number();
        };
    }

    private char next() {
        while (text.charAt(at) <= ' ') {
            at++;
        }
        return text.charAt(at);
    }

    private @Nullable Object literal(int length, @Nullable Object value) {
        at += length;
        return value;
    }

    private List<@Nullable Object> array() {
        var elements = new ArrayList<@Nullable Object>();
        at++;
        while (next() != ']') {
            elements.add(value());
            if (next() == ',') {
                at++;
            }
        }
        at++;
        return elements;
    }

    private String number() {
        var start = at;
        while (at < text.length() && ",] \n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(start, at);
    }

    private String string() {
        var start = ++at;
        while (text.charAt(at) != '"' && text.charAt(at) != '\\') {
            at++;
        }
        if (text.charAt(at) == '"') {
            return text.substring(start, at++);
        }
        var out = new StringBuilder(text.length() - start).append(text, start, at);
        while (text.charAt(at) != '"') {
            out.append(text.charAt(at) == '\\' ? escaped() : text.charAt(at++));
        }
        at++;
        return out.toString();
    }

    private char escaped() {
        var kind = text.charAt(at + 1);
        at += 2;
        return switch (kind) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'u' -> (char) Integer.parseInt(text, at, at += 4, 16);
            default -> kind;
        };
    }
}
