package io.refract.plan;

import io.refract.catalog.ValueType;
import io.refract.query.Comparison;

/// A value that the statement needs, before it is known.
public sealed interface Value {
    /// The parameter at a position of [io.refract.query.Parameters].
    record Input(int position, ValueType type) implements Value {}

    /// A parameter that is a list, all of whose elements have the type.
    record InputList(int position, ValueType elementType) implements Value {}

    /// A text parameter as a `like` pattern that matches it literally.
    record Pattern(int position, Comparison.Place place) implements Value {}

    /// The id of whoever reads; null for one who is not signed in.
    record CallerId() implements Value {}

    /// A constant of the shape.
    record Constant(boolean value) implements Value {}
}
