package io.refract.plan;

import io.refract.catalog.Field;
import io.refract.query.Assignment;

/// What a column is to hold.
public sealed interface Setting {
    Field field();

    record To(Field field, Value value) implements Setting {}

    /// The key of a row that a relation leads to.
    record Reference(Field field, Value value) implements Setting {}

    record ToNull(Field field) implements Setting {}

    record Arithmetic(Field field, Assignment.Operator operator, Value value) implements Setting {}

    record Push(Field field, Value values) implements Setting {}
}
