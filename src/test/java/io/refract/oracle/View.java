package io.refract.oracle;

import io.refract.catalog.Catalog;
import io.refract.catalog.Field;
import io.refract.catalog.Model;
import io.refract.catalog.Relation;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The rows as somebody sees them.
///
/// @param now when they look
record View(Catalog catalog, Data data, Texts texts, Searches searches, Visibility sight, Instant now) {
    List<Row> rows(Model model) {
        return data.rows(model).stream().filter(sight::sees).toList();
    }

    List<Row> related(Row row, Relation relation) {
        return data.related(row, relation).stream().filter(sight::sees).toList();
    }

    /// The value; null if there is none or it is hidden.
    @Nullable
    Object value(Row row, Field field) {
        return sight.shows(row, field.name()) ? row.value(field) : null;
    }

    Model model(String name) {
        return catalog.require(name);
    }

    Model target(Relation relation) {
        return catalog.target(relation);
    }

    /// How values of a field compare.
    Comparing comparing(Model model, Field field) {
        return new Comparing(field.type(), texts, data.bytewise(model, field));
    }
}
