package io.refract.record;

import io.refract.http.openapi.DocumentShape;
import io.refract.kernel.Document;
import io.refract.kernel.Failure;
import io.refract.query.Condition;
import io.refract.query.FindOne;
import io.refract.query.Selection;
import java.util.Optional;
import java.util.UUID;

/// What is written of a record.
///
/// @param model whose records are meant
/// @param selection what is written of each of them
public record View(String model, Selection selection) {
    /// Fields of the model, in the order in which they are written.
    public static View of(String model, String... fields) {
        return new View(model, Selection.of(fields));
    }

    public FindOne byId(UUID id) {
        return where(Condition.field("id").equalTo(id));
    }

    /// @param condition holds for one record at most
    public FindOne where(Condition condition) {
        return FindOne.of(model, condition, selection);
    }

    /// What was found; fails with `P2025` if that is nothing.
    public Document required(Optional<Document> found) {
        return found.orElseThrow(this::notFound);
    }

    /// What is said of a record that does not exist or that the caller may not see.
    public Failure notFound() {
        return Failure.notFound(model);
    }

    /// For OpenAPI, under the name of a schema.
    public DocumentShape described(String schema) {
        return new DocumentShape(schema, model, selection);
    }
}
