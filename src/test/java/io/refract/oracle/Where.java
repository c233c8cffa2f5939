package io.refract.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import io.refract.catalog.Model;
import io.refract.catalog.Relation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Conditions on rows.
final class Where {
    private final View view;
    private final Filters filters;

    Where(View view) {
        this.view = view;
        this.filters = new Filters(view);
    }

    /// The rows that fulfil the condition; all of them without one.
    List<Row> of(List<Row> rows, @Nullable JsonNode where) {
        return rows.stream().filter(row -> holds(row, where)).toList();
    }

    boolean holds(Row row, @Nullable JsonNode where) {
        var truth = where == null ? null : truth(row, where);
        return truth == null || truth.holds();
    }

    /// Whether the row is the one that a unique key names; the e-mail address does in any letter case.
    boolean isNamed(Row row, JsonNode unique) {
        var all = Truth.TRUE;
        for (var member : unique.properties()) {
            var name = member.getKey();
            var ignoreCase = row.model().uniqueKeys().stream()
                    .anyMatch(key -> key.ignoreCase() && key.name().equals(name));
            var truth = ignoreCase && member.getValue().isTextual()
                    ? filters.truth(
                            Subject.of(view, row, row.model().field(name).orElseThrow()),
                            Json.read("{\"mode\":\"insensitive\",\"equals\":" + member.getValue() + "}"))
                    : truth(row, name, member.getValue());
            all = truth == null ? all : all.and(truth);
        }
        return all.holds();
    }

    /// Null if the object demands nothing.
    private @Nullable Truth truth(Row row, JsonNode object) {
        Truth all = null;
        for (var member : object.properties()) {
            all = Filters.and(all, truth(row, member.getKey(), member.getValue()));
        }
        return all;
    }

    private @Nullable Truth truth(Row row, String name, JsonNode value) {
        var model = row.model();
        switch (name) {
            case "AND", "OR", "NOT" -> {
                return bool(name, value, parts(row, value));
            }
            default -> {
                var field = model.field(name);
                if (field.isPresent()) {
                    return filters.truth(Subject.of(view, row, field.get()), value);
                }
                var relation = model.relation(name);
                return relation.isPresent() ? relation(row, relation.get(), value) : truth(row, value);
            }
        }
    }

    /// What objects demand; those that demand nothing take no part.
    private List<Truth> parts(Row row, JsonNode value) {
        var parts = new ArrayList<Truth>();
        for (var each : value.isArray() ? value : List.of(value)) {
            var truth = truth(row, each);
            if (truth != null) {
                parts.add(truth);
            }
        }
        return parts;
    }

    /// An empty list is true of AND and NOT, and false of OR; of others, those that demand something count.
    static @Nullable Truth bool(String operator, JsonNode value, List<Truth> parts) {
        if (operator.equals("OR")) {
            return parts.stream().reduce(Truth.FALSE, Truth::or);
        }
        if (value.isArray() && value.isEmpty()) {
            return Truth.TRUE;
        }
        return parts.stream()
                .map(part -> operator.equals("NOT") ? part.not() : part)
                .reduce(Truth::and)
                .orElse(null);
    }

    private @Nullable Truth relation(Row row, Relation relation, JsonNode value) {
        if (relation.many()) {
            return toMany(row, relation, value);
        }
        var truth = toOne(row, relation, value);
        return truth == null || view.sight().shows(row, relation.name()) ? truth : Truth.UNKNOWN;
    }

    private @Nullable Truth toMany(Row row, Relation relation, JsonNode operators) {
        Truth all = null;
        for (var operator : operators.properties()) {
            all = Filters.and(all, toMany(row, relation, operator.getKey(), operator.getValue()));
        }
        return all;
    }

    private Truth toMany(Row row, Relation relation, String operator, JsonNode condition) {
        if (operator.equals("every") && demandsNothing(view.target(relation), condition)) {
            return Truth.TRUE;
        }
        if (!view.sight().shows(row, relation.name())) {
            return Truth.UNKNOWN;
        }
        var related = view.related(row, relation);
        return Truth.of(
                switch (operator) {
                    case "some" -> related.stream().anyMatch(each -> holds(each, condition));
                    case "none" -> related.stream().noneMatch(each -> holds(each, condition));
                    case "every" -> related.stream().noneMatch(each -> truth(each, condition) == Truth.FALSE);
                    default -> throw new IllegalArgumentException(operator);
                });
    }

    /// Which does not depend on the row.
    private boolean demandsNothing(Model model, JsonNode condition) {
        return truth(view.data().rows(model).getFirst(), condition) == null;
    }

    private @Nullable Truth toOne(Row row, Relation relation, JsonNode value) {
        if (!value.has("is") && !value.has("isNot")) {
            return value.isObject() && demandsNothing(view.target(relation), value) ? null : is(row, relation, value);
        }
        Truth all = null;
        if (value.has("is")) {
            all = is(row, relation, value.get("is"));
        }
        return value.has("isNot")
                ? Filters.and(all, is(row, relation, value.get("isNot")).not())
                : all;
    }

    /// What the condition is of the related row; false without one.
    private Truth is(Row row, Relation relation, JsonNode condition) {
        var related = view.related(row, relation);
        if (condition.isNull() || related.isEmpty()) {
            return Truth.of(condition.isNull() && related.isEmpty());
        }
        var truth = truth(related.getFirst(), condition);
        return truth == null ? Truth.TRUE : truth;
    }
}
