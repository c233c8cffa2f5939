package io.refract.data;

import io.refract.engine.Ready;
import io.refract.kernel.ErrorCode;
import io.refract.kernel.Failure;
import io.refract.query.json.AnswerType;
import io.refract.query.json.JsonValue;
import io.refract.query.json.JsonValue.NullValue;
import io.refract.query.json.JsonValue.ObjectValue;
import io.refract.query.json.References;
import io.refract.query.json.References.Reference;
import java.util.Collection;
import java.util.function.Function;

/// One of the calls of a batch, about which everything is known that can be before the first is sent.
///
/// @param model the model's name
/// @param arguments with their references
/// @param references those that stand there
/// @param answer what later calls may refer to
/// @param rows how many rows it makes or changes by name
/// @param sample the call itself; one of its shape if it has references
/// @param reader makes the call ready of arguments without references
record BatchCall(
        String model,
        ObjectValue arguments,
        References references,
        AnswerType answer,
        int rows,
        Ready sample,
        Function<ObjectValue, Ready> reader) {
    Collection<Reference> met() {
        return references.met();
    }

    /// The call with values in the places of its references; fails if they make none.
    Ready ready(Function<Reference, JsonValue> values) {
        return met().isEmpty()
                ? sample
                : reader.apply(references.replaced(arguments, reference -> found(reference, values.apply(reference))));
    }

    /// No row is like nothing.
    private JsonValue found(Reference reference, JsonValue value) {
        if (value instanceof NullValue && reference.condition()) {
            throw Failure.notFound(model);
        }
        return value;
    }

    /// A failure of the call, as that of the whole batch.
    ///
    /// @param index the call's number, from 0
    static Failure failed(Failure failure, int index) {
        return named(failure).within("[" + index + "]").with("index", index);
    }

    /// There is no path here that could be wrong: a model or an operation that is not known is a wrong argument.
    private static Failure named(Failure failure) {
        return failure.code() == ErrorCode.ROUTE_NOT_FOUND
                ? Failure.validation("op", "Unknown", failure.detail())
                : failure;
    }
}
