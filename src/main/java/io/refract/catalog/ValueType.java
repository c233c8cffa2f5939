package io.refract.catalog;

/// The type of a field's values, as clients see it and as PostgreSQL holds it.
public sealed interface ValueType permits ScalarType, EnumType, ListType, CompositeType {
    /// The name of the PostgreSQL type, ready to stand in a cast.
    String sqlName();
}
