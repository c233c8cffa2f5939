package io.refract.sql;

import java.util.List;
import java.util.Set;

/// A statement's text.
///
/// @param keys the keys of the values to bind, `$1` first
/// @param tables the tables that it reads
public record Rendered(String text, List<Object> keys, Set<Table> tables) {
    public Rendered {
        keys = List.copyOf(keys);
        tables = Set.copyOf(tables);
    }

    /// A table by its name.
    public record Table(String schema, String name) {
        @Override
        public String toString() {
            return schema + "." + name;
        }
    }
}
