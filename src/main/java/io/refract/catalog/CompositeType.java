package io.refract.catalog;

import java.util.List;

/// A composite type of the database: several text values in one column.
///
/// @param name the name that clients see
/// @param sqlName the type's name in the database, with its schema
/// @param parts its attributes, in order
public record CompositeType(String name, String sqlName, List<Part> parts) implements ValueType {
    public CompositeType {
        parts = List.copyOf(parts);
    }

    /// @param name the name that clients use
    /// @param column the attribute's name in the database
    public record Part(String name, String column) {}
}
