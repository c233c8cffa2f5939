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

    /// What a new row holds in a field where nobody says otherwise; empty if that is nothing, or the database's
    /// business.
    static Optional<Value> initial(Field field) {
        var writing = field.writing();
        return writing.callers()
                ? Optional.of(new CallerId())
                : writing.initial().map(value -> new Initial(value, field.type()));
    }

    /// The parameter at a position of [io.refract.query.Parameters].
    record Input(int position, ValueType type) implements Value {}

    /// A parameter that is a list, all of whose elements have the type.
    record InputList(int position, ValueType elementType) implements Value {}

    /// The text parameter at a position, which is encrypted before it is bound.
    ///
    /// @param place what it is bound to: see [io.refract.catalog.Model#placeOf]
    record Encrypted(int position, String place) implements Value {}

    /// The same for a list of texts.
    record EncryptedList(int position, String place) implements Value {}

    /// A text parameter as a `like` pattern that matches it literally.
    record Pattern(int position, Comparison.Place place) implements Value {}

    /// Another field of the same row.
    record OfField(Field of) implements Value {}

    /// The id of whoever reads; null for one who is not signed in.
    record CallerId() implements Value {}

    /// A constant of the shape.
    record Constant(boolean value) implements Value {}

    /// What a new row begins with if nobody says otherwise.
    record Initial(Object value, ValueType type) implements Value {}

    /// The key that the server makes for a new row.
    ///
    /// @param row which one, from 0
    record Made(int row) implements Value {}

    /// The keys that the server makes for new rows, in rising order, as many as the parameter at a position
    /// tells.
    record MadeMany(int row, int position) implements Value {}

    /// The key of the row that an earlier step has found; null if it has found none.
    record Found(int register) implements Value {}

    /// One field of the keys of all rows that an earlier step has found.
    record FoundAll(int register, ValueType type) implements Value {}

    /// The first of two that is not null.
    record FirstOf(Value first, Value otherwise) implements Value {}

    /// When the transaction began.
    record Now() implements Value {}
}
