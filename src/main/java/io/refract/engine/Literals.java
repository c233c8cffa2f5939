package io.refract.engine;

import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Values with parts as PostgreSQL writes them in a text: for columns of many of them, since there are no arrays of
/// arrays that differ in length, and an array of rows falls apart into columns.
final class Literals {
    private Literals() {}

    /// A list as PostgreSQL reads it into an array.
    static String list(@Nullable Object[] elements) {
        return Arrays.stream(elements)
                .map(element -> element == null ? "null" : quoted(element))
                .collect(Collectors.joining(",", "{", "}"));
    }

    /// The parts of a composite value, of which those that are absent are empty.
    static String row(Collection<?> parts) {
        return parts.stream().map(part -> part == null ? "" : quoted(part)).collect(Collectors.joining(",", "(", ")"));
    }

    private static String quoted(Object value) {
        return '"' + value.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
