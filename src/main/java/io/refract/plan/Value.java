package io.refract.plan;

import io.refract.catalog.Field;
import io.refract.catalog.ValueType;
import io.refract.query.Comparison;
import java.util.Optional;

/// A value that the statement needs, before it is known.
public sealed interface Value {
    /// The field that the value is read from; empty if it comes from elsewhere.
    default Optional<Field> field() {
        return this instanceof OfField other ? Optional.of(other.of()) : Optional.empty();
    }

    /// The parameter at a position of [io.refract.query.Parameters].
    record Input(int position, ValueType type) implements Value {}

    /// A parameter that is a list, all of whose elements have the type.
    record InputList(int position, ValueType elementType) implements Value {}

    /// A text parameter as a `like` pattern that matches it literally.
    record Pattern(int position, Comparison.Place place) implements Value {}

    /// Another field of the same row.
    record OfField(Field of) implements Value {}

    /// The id of whoever reads; null for one who is not signed in.
    record CallerId() implements Value {}

    /// A constant of the shape.
    record Constant(boolean value) implements Value {}
}
