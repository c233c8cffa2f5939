package io.refract.kernel;

import java.util.Objects;
import java.util.UUID;

/// Names one row that a document shows, so that a change of the row reaches every document that shows it.
///
/// @param model the model's name (`post`), or a natural key of it (`post.slug`)
/// @param id the row's id, or the natural key's value
public record RowKey(String model, String id) {
    public RowKey {
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(id, "id");
    }

    public static RowKey of(String model, UUID id) {
        return new RowKey(model, id.toString());
    }

    /// Stands for all rows of a model: for documents that any new, changed or deleted row may change, such
    /// as lists.
    public static RowKey anyOf(String model) {
        return new RowKey(model, "*");
    }

    /// What keys are called that stand for all that refers to a row: for documents that show or count it.
    public static String related(String model) {
        return model + ".stats";
    }

    /// `post:0190...`
    @Override
    public String toString() {
        return model + ':' + id;
    }
}
