package io.refract.catalog;

import java.util.List;

/// An enum type of the database.
///
/// @param name the name that clients see
/// @param sqlName the type's name in the database, with its schema
/// @param values its values in the database's order, at least one
public record EnumType(String name, String sqlName, List<String> values) implements ValueType {
    public EnumType {
        values = List.copyOf(values);
        if (values.isEmpty()) {
            throw new IllegalArgumentException("enum " + name + " has no values");
        }
    }
}
