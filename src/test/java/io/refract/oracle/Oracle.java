package io.refract.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.refract.catalog.Model;
import io.refract.query.json.QueryLimits;
import java.util.List;

/// Answers questions by the documented meaning, row by row and without any cleverness.
record Oracle(View view) {
    private static final int TAKE = QueryLimits.DEFAULT.defaultTake();

    JsonNode answer(Question question) {
        var model = view.model(question.model());
        var arguments = question.arguments();
        var nodes = JsonNodeFactory.instance;
        return switch (question.operation()) {
            case FIND_UNIQUE -> first(unique(model, arguments), arguments);
            case FIND_FIRST -> first(slice(model, firstOnly(arguments), 1), arguments);
            case FIND_MANY -> {
                var list = nodes.arrayNode();
                var selections = new Selections(view, TAKE);
                slice(model, arguments, TAKE).forEach(row -> list.add(selections.write(row, arguments)));
                yield list;
            }
            case COUNT -> count(model, arguments);
            case EXISTS -> nodes.booleanNode(!found(model, arguments).isEmpty());
            case AGGREGATE -> {
                var out = nodes.objectNode();
                new Figures(view, model).write(arguments, slice(model, arguments, Integer.MAX_VALUE), out);
                yield out;
            }
            case GROUP_BY -> new Groups(view, model, arguments.get("by")).answer(arguments, TAKE);
        };
    }

    private List<Row> found(Model model, JsonNode arguments) {
        return new Where(view).of(view.rows(model), arguments.get("where"));
    }

    private List<Row> slice(Model model, JsonNode arguments, int otherwise) {
        return new Slices(view).of(model, found(model, arguments), arguments, otherwise);
    }

    private List<Row> unique(Model model, JsonNode arguments) {
        var where = new Where(view);
        return view.rows(model).stream()
                .filter(row -> where.isNamed(row, arguments.get("where")))
                .toList();
    }

    /// One row, from the end that the sign of `take` tells.
    private static JsonNode firstOnly(JsonNode arguments) {
        var take = arguments.has("take") ? Integer.signum(arguments.get("take").intValue()) : 1;
        return ((ObjectNode) arguments.deepCopy()).put("take", take);
    }

    private JsonNode first(List<Row> rows, JsonNode arguments) {
        return rows.isEmpty()
                ? JsonNodeFactory.instance.nullNode()
                : new Selections(view, TAKE).write(rows.getFirst(), arguments);
    }

    private JsonNode count(Model model, JsonNode arguments) {
        var rows = slice(model, arguments, Integer.MAX_VALUE);
        var select = arguments.get("select");
        return select == null || select.isBoolean()
                ? JsonNodeFactory.instance.numberNode(rows.size())
                : new Figures(view, model).fields("_count", select, rows);
    }
}
