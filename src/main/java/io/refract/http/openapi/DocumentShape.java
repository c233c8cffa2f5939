package io.refract.http.openapi;

import io.refract.query.Selection;
import java.util.Set;

/// A document that resources answer, as OpenAPI describes it.
///
/// @param name of the schema
/// @param model whose rows are selected from
/// @param selection what is written of a row
/// @param sometimes members of the selection that are written only if the request asks for them
public record DocumentShape(String name, String model, Selection selection, Set<String> sometimes) {
    public DocumentShape {
        sometimes = Set.copyOf(sometimes);
    }

    /// A document that always has the same members.
    public DocumentShape(String name, String model, Selection selection) {
        this(name, model, selection, Set.of());
    }

    /// The same with `deletedAt` where deleted records may be among the answers.
    public static DocumentShape withDeletion(String name, String model, Selection selection) {
        return new DocumentShape(name, model, selection.fields("deletedAt"), Set.of("deletedAt"));
    }
}
