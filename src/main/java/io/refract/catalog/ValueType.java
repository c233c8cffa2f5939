package io.refract.catalog;

import java.util.Optional;

/// The type of a field's values, as clients see it and as PostgreSQL holds it.
public sealed interface ValueType permits ScalarType, EnumType, ListType, CompositeType {
    /// The name of the PostgreSQL type, ready to stand in a cast.
    String sqlName();

    /// Whether values are equal, less or greater in the eyes of a client.
    default boolean isOrdered() {
        return isSortable() && this != ScalarType.JSON;
    }

    /// Whether rows can be put into an order by such values, and told apart: JSON by an order of the database's own.
    default boolean isSortable() {
        return switch (this) {
            case ScalarType _, EnumType _ -> true;
            case ListType _, CompositeType _ -> false;
        };
    }

    /// The type of an average of such values; empty if there is none.
    default Optional<ScalarType> average() {
        return Optional.empty();
    }

    /// The type of a sum of such values; empty if there is none.
    default Optional<ScalarType> sum() {
        return Optional.empty();
    }

    /// The type of the least and of the greatest of such values; empty if there is none.
    default Optional<ValueType> extreme() {
        return isOrdered() && this != ScalarType.BOOLEAN ? Optional.of(this) : Optional.empty();
    }
}
