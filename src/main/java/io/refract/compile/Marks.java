package io.refract.compile;

import io.refract.catalog.Field;
import io.refract.catalog.Model;
import io.refract.catalog.ScalarType;
import io.refract.kernel.RowKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// What a row of a model makes stale when it is written: documents that show the row, that show or count what
/// belongs to a row that it refers to, and that were looked for by one of its names.
final class Marks {
    private Marks() {}

    /// @param name what the key is called that goes with the column's value, as [RowKey#model()]
    record Mark(String name, Field field) {}

    /// Of the row itself first, if it has one key.
    static List<Mark> of(Model model) {
        var marks = new ArrayList<Mark>();
        if (model.hasOneKey()) {
            marks.add(new Mark(model.name(), model.key().fields().getFirst()));
        }
        for (var relation : model.relations()) {
            model.holder(relation)
                    .ifPresent(field -> marks.add(new Mark(
                            isPartOf(model, field) ? relation.target() : RowKey.related(relation.target()), field)));
        }
        for (var key : model.uniqueKeys()) {
            var field = key.fields().getFirst();
            if (key.fields().size() == 1 && field.type() == ScalarType.TEXT && !key.ignoreCase()) {
                marks.add(new Mark(model.name() + "." + field.name(), field));
            }
        }
        return marks;
    }

    /// Whether a change of these fields changes a mark: what the rows refer to, or a name of theirs.
    static boolean moved(Model model, Collection<Field> changed) {
        return of(model).stream().map(Mark::field).anyMatch(changed::contains);
    }

    /// Whether rows are shown as if they were part of the one that they refer to: each has at most one.
    private static boolean isPartOf(Model model, Field field) {
        return model.uniqueKeys().stream().anyMatch(key -> key.fields().equals(List.of(field)));
    }
}
