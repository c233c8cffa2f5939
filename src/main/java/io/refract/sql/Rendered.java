package io.refract.sql;

import java.util.List;

/// A statement's text.
///
/// @param keys the keys of the values to bind, `$1` first
public record Rendered(String text, List<Object> keys) {
    public Rendered {
        keys = List.copyOf(keys);
    }
}
