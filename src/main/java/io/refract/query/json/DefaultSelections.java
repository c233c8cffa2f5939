package io.refract.query.json;

import io.refract.catalog.Catalog;
import io.refract.catalog.Field;
import io.refract.catalog.Model;
import io.refract.query.Selection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// What is written of a row if the client does not say: all visible fields, then what is computed.
///
/// One instance per model, so that its hash is computed once.
final class DefaultSelections {
    private final Map<String, Selection> selections = new HashMap<>();

    DefaultSelections(Catalog catalog) {
        for (var model : catalog.models()) {
            selections.put(model.name(), everything(model));
        }
    }

    private static Selection everything(Model model) {
        var items = new ArrayList<Selection.Item>();
        for (Field field : model.fields()) {
            if (!field.hidden()) {
                items.add(new Selection.FieldItem(field.name()));
            }
        }
        model.computed().forEach(computed -> items.add(new Selection.FieldItem(computed.name())));
        return Selection.of(items);
    }

    Selection of(Model model) {
        return Objects.requireNonNull(selections.get(model.name()));
    }
}
