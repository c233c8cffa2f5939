package io.refract.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.refract.catalog.Computed;
import io.refract.catalog.Field;
import io.refract.catalog.Model;
import io.refract.catalog.Relation;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `select`, `include` and `omit`: what is written of a row. What is hidden is not written.
///
/// @param otherwise how many related rows are taken if the client does not say
record Selections(View view, int otherwise) {
    JsonNode write(Row row, JsonNode arguments) {
        var out = JsonNodeFactory.instance.objectNode();
        if (arguments.has("select")) {
            members(row, arguments.get("select"), out);
            return out;
        }
        for (var name : names(row.model())) {
            if (!arguments.path("omit").path(name).booleanValue()) {
                value(row, name, out);
            }
        }
        if (arguments.has("include")) {
            members(row, arguments.get("include"), out);
        }
        return out;
    }

    private static List<String> names(Model model) {
        var names = new java.util.ArrayList<String>();
        model.fields().stream()
                .filter(field -> !field.hidden())
                .map(Field::name)
                .forEach(names::add);
        model.computed().forEach(computed -> names.add(computed.name()));
        return names;
    }

    private void members(Row row, JsonNode wanted, ObjectNode out) {
        for (var member : wanted.properties()) {
            var name = member.getKey();
            var value = member.getValue();
            if (!value.isObject() && !value.booleanValue()) {
                continue;
            }
            var relation = row.model().relation(name);
            if (name.equals("_count")) {
                counts(row, value, out);
            } else if (relation.isPresent()) {
                related(row, relation.get(), value, out);
            } else {
                value(row, name, out);
            }
        }
    }

    private void value(Row row, String name, ObjectNode out) {
        if (!view.sight().shows(row, name)) {
            return;
        }
        var field = row.model().field(name);
        if (field.isPresent()) {
            out.set(name, Values.json(field.get().type(), row.value(field.get())));
            return;
        }
        var computed = row.model().computed(name).orElseThrow();
        if (computed.sources().stream().allMatch(source -> view.sight().shows(row, source))) {
            out.set(name, computed(row, computed));
        }
    }

    private JsonNode computed(Row row, Computed computed) {
        var nodes = JsonNodeFactory.instance;
        return switch (computed) {
            case Computed.FirstPresent first ->
                nodes.textNode((String) first.sources().stream()
                        .map(source -> value(row, source))
                        .filter(value -> value != null)
                        .findFirst()
                        .orElse(first.otherwise()));
            case Computed.WithinLast within ->
                nodes.booleanNode(value(row, within.source()) instanceof Instant moment
                        && moment.isAfter(view.now().minus(within.span())));
        };
    }

    private static @Nullable Object value(Row row, String name) {
        return row.value(row.model().field(name).orElseThrow());
    }

    private void related(Row row, Relation relation, JsonNode arguments, ObjectNode out) {
        if (!view.sight().shows(row, relation.name())) {
            return;
        }
        var rows = view.related(row, relation);
        if (!relation.many()) {
            rows = new Where(view).of(rows, arguments.get("where"));
            out.set(
                    relation.name(),
                    rows.isEmpty() ? JsonNodeFactory.instance.nullNode() : write(rows.getFirst(), arguments));
            return;
        }
        var list = out.putArray(relation.name());
        var found = new Where(view).of(rows, arguments.get("where"));
        new Slices(view)
                .of(view.target(relation), found, arguments, otherwise)
                .forEach(each -> list.add(write(each, arguments)));
    }

    private void counts(Row row, JsonNode arguments, ObjectNode out) {
        if (!view.sight().shows(row, "_count")) {
            return;
        }
        var counts = out.putObject("_count");
        if (!arguments.isObject()) {
            row.model().relations().stream().filter(Relation::many).forEach(relation -> {
                if (view.sight().shows(row, relation.name())) {
                    counts.put(relation.name(), view.related(row, relation).size());
                }
            });
            return;
        }
        for (var member : arguments.get("select").properties()) {
            var wanted = member.getValue();
            if ((wanted.isObject() || wanted.booleanValue()) && view.sight().shows(row, member.getKey())) {
                var related =
                        view.related(row, row.model().relation(member.getKey()).orElseThrow());
                counts.put(
                        member.getKey(),
                        new Where(view).of(related, wanted.get("where")).size());
            }
        }
    }
}
