package io.refract.engine;

import io.refract.catalog.Catalog;
import io.refract.catalog.Field;
import io.refract.catalog.Model;
import io.refract.catalog.TableName;
import io.refract.execute.ConstraintNames;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Reads what a constraint is about from its name, which is made of the table's and the columns' names:
/// `likes_user_id_post_id_key`.
final class CatalogConstraints implements ConstraintNames {
    /// The rule of trees, which is a trigger's, and what it is about.
    private static final String NO_CYCLE = "no_cycle_check";

    private static final String PARENT = "parent_id_check";

    private final Catalog catalog;

    CatalogConstraints(Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public Optional<Subject> subject(String schema, String table, String constraint, String column) {
        return model(schema, table, constraint)
                .map(model -> new Subject(model.name(), fields(model, constraint, column)));
    }

    /// By the beginning of the constraint's name where the table is not known.
    private Optional<Model> model(String schema, String table, String constraint) {
        return table.isEmpty()
                ? catalog.models().stream()
                        .filter(model -> constraint.startsWith(model.table().name() + '_'))
                        .max(Comparator.comparingInt(
                                model -> model.table().name().length()))
                : catalog.ofTable(new TableName(schema, table));
    }

    private static List<String> fields(Model model, String constraint, String column) {
        if (!column.isEmpty()) {
            return visible(model.fields().stream()
                    .filter(field -> field.column().equals(column))
                    .toList());
        }
        var prefix = model.table().name() + '_';
        if (constraint.equals(prefix + "pkey")) {
            return visible(model.key().fields());
        }
        return constraint.startsWith(prefix) ? named(model, constraint.substring(prefix.length())) : List.of();
    }

    /// The fields whose columns a name is made of, the longest column first where one begins like another.
    private static List<String> named(Model model, String name) {
        var longestFirst = model.fields().stream()
                .sorted(Comparator.comparingInt((Field field) -> field.column().length())
                        .reversed())
                .toList();
        var found = new ArrayList<Field>();
        var rest = name.equals(NO_CYCLE) ? PARENT : name;
        while (!rest.isEmpty()) {
            var remaining = rest;
            var match = longestFirst.stream()
                    .filter(field -> remaining.startsWith(field.column() + '_'))
                    .findFirst();
            if (match.isEmpty()) {
                break;
            }
            found.add(match.get());
            rest = rest.substring(match.get().column().length() + 1);
        }
        return visible(found);
    }

    private static List<String> visible(List<Field> fields) {
        return fields.stream().filter(field -> !field.hidden()).map(Field::name).toList();
    }
}
