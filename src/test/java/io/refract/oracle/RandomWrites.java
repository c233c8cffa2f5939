package io.refract.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.refract.catalog.Catalog;
import io.refract.catalog.CompositeType;
import io.refract.catalog.EnumType;
import io.refract.catalog.Field;
import io.refract.catalog.ListType;
import io.refract.catalog.Model;
import io.refract.catalog.Relation;
import io.refract.catalog.ScalarType;
import io.refract.query.json.WriteOperation;
import java.util.ArrayList;
import java.util.List;

/// Writes that make sense, more or less: about rows that are there, mostly, with values that fit, mostly.
record RandomWrites(Catalog catalog, State state, Dice dice) {
    private static final List<String> MODELS = List.of(
            "post",
            "post",
            "post",
            "post",
            "comment",
            "comment",
            "comment",
            "tag",
            "category",
            "user",
            "like",
            "follow",
            "postTag",
            "profile",
            "userSettings",
            "notification");
    private static final String NOBODY = "00000000-0000-4000-8000-000000000000";

    /// One call of the data API.
    record Call(String model, WriteOperation operation, ObjectNode arguments) {
        @Override
        public String toString() {
            return model + "." + operation.clientName() + " " + arguments;
        }
    }

    Call call() {
        var model = catalog.require(dice.one(MODELS));
        var operation = dice.one(WriteOperation.values());
        return new Call(model.name(), operation, arguments(model, operation));
    }

    private ObjectNode arguments(Model model, WriteOperation operation) {
        var arguments = object();
        switch (operation) {
            case CREATE -> arguments.set("data", made(model, 2));
            case CREATE_MANY, CREATE_MANY_AND_RETURN -> {
                arguments.set("data", table(model));
                maybe(arguments, "skipDuplicates");
            }
            case UPSERT -> {
                arguments.set("where", one(model));
                arguments.set("create", made(model, 1));
                arguments.set("update", changed(model, 1));
            }
            case UPSERT_MANY -> {
                arguments.set("data", table(model));
                arguments.put("on", key(model));
                if (dice.chance(0.5)) {
                    arguments.putArray("update").add(dice.one(model.fields()).name());
                }
            }
            case UPDATE -> {
                arguments.set("where", one(model));
                arguments.set("data", changed(model, 2));
            }
            case UPDATE_MANY, UPDATE_MANY_AND_RETURN -> {
                arguments.set("where", some(model));
                arguments.set("data", changed(model, 0));
            }
            case DELETE -> arguments.set("where", one(model));
            case DELETE_MANY -> arguments.set("where", some(model));
        }
        if (operation.clientName().contains("Many") && operation.act() != WriteOperation.Act.MAKE && dice.chance(0.4)) {
            arguments.put("limit", dice.below(3));
        }
        return arguments;
    }

    /// Often one that can be.
    private String key(Model model) {
        var keys = model.keysOfNewRows();
        return keys.isEmpty() || dice.chance(0.1)
                ? dice.one(model.fields()).name()
                : dice.one(keys).name();
    }

    private void maybe(ObjectNode arguments, String name) {
        if (dice.chance(0.5)) {
            arguments.put(name, dice.chance(0.7));
        }
    }

    private JsonNode table(Model model) {
        var rows = JsonNodeFactory.instance.arrayNode();
        for (var left = dice.below(4); left > 0; left--) {
            rows.add(made(model, 0));
        }
        return rows;
    }

    /// @param depth how deep rows of rows are written along
    private ObjectNode made(Model model, int depth) {
        var data = object();
        for (var field : model.fields()) {
            var needed = field.required() && !field.writing().filled();
            if (needed ? dice.chance(0.97) : isWritten(field) && dice.chance(0.25)) {
                data.set(field.name(), value(model, field));
            }
        }
        relations(model, data, depth, true);
        return data;
    }

    private ObjectNode changed(Model model, int depth) {
        var data = object();
        for (var field : model.fields()) {
            if (isWritten(field) && dice.chance(0.2)) {
                data.set(field.name(), dice.chance(0.2) ? calculated(model, field) : value(model, field));
            }
        }
        relations(model, data, depth, false);
        return data;
    }

    /// Now and then also what nobody writes.
    private boolean isWritten(Field field) {
        return !field.hidden() && (field.writing().atCreation() || dice.chance(0.02));
    }

    private JsonNode calculated(Model model, Field field) {
        var value = value(model, field);
        return object().set(dice.one("set", "increment", "decrement", "multiply", "divide", "push"), value);
    }

    private void relations(Model model, ObjectNode data, int depth, boolean made) {
        if (depth == 0) {
            return;
        }
        for (var relation : model.relations()) {
            if (dice.chance(1.5 / model.relations().size())) {
                var local = relation.join() instanceof Relation.Direct join && model.holds(relation)
                        ? model.ofColumn(join.localColumn()).orElseThrow().name()
                        : "";
                if (dice.chance(0.95)) {
                    data.remove(local);
                }
                data.set(relation.name(), related(relation, depth - 1, made));
            }
        }
    }

    private ObjectNode related(Relation relation, int depth, boolean made) {
        var target = catalog.require(relation.target());
        var operations = object();
        for (var left = dice.one(1, 1, 2); left > 0; left--) {
            var name = made
                    ? dice.one("create", "createMany", "connectOrCreate", "connect", "connect")
                    : dice.one(
                            "create",
                            "createMany",
                            "connectOrCreate",
                            "connect",
                            "connect",
                            "disconnect",
                            "set",
                            "update",
                            "updateMany",
                            "upsert",
                            "delete",
                            "deleteMany");
            operations.set(name, operation(name, relation, target, depth));
        }
        return operations;
    }

    private JsonNode operation(String name, Relation relation, Model target, int depth) {
        var item = switch (name) {
            case "create" -> made(target, depth);
            case "createMany" -> object().set("data", table(target));
            case "connectOrCreate" ->
                object().<ObjectNode>set("where", one(target)).set("create", made(target, depth));
            case "update" ->
                relation.many()
                        ? object().<ObjectNode>set("where", one(target)).set("data", changed(target, depth))
                        : changed(target, depth);
            case "updateMany" -> object().<ObjectNode>set("where", some(target)).set("data", changed(target, 0));
            case "upsert" -> upsert(relation, target, depth);
            case "deleteMany" -> some(target);
            case "disconnect", "delete" ->
                relation.many() || dice.chance(0.2) ? one(target) : BooleanNode.valueOf(dice.chance(0.9));
            default -> one(target);
        };
        var list = name.equals("set") ? 0.9 : 0.3;
        if (!relation.many() || name.equals("createMany") || !dice.chance(list)) {
            return item;
        }
        var items = JsonNodeFactory.instance.arrayNode();
        if (dice.chance(0.9)) {
            items.add(item);
        }
        return name.equals("connect") || name.equals("set") ? items.add(one(target)) : items;
    }

    private ObjectNode upsert(Relation relation, Model target, int depth) {
        var upsert = object();
        if (relation.many()) {
            upsert.set("where", one(target));
        }
        upsert.set("create", made(target, depth));
        upsert.set("update", changed(target, depth));
        return upsert;
    }

    /// One row, which may be there.
    private ObjectNode one(Model model) {
        var keys = new ArrayList<>(model.uniqueKeys().stream()
                .filter(key -> key.fields().stream().noneMatch(Field::hidden))
                .toList());
        keys.add(model.key());
        var key = dice.chance(0.6) ? model.key() : dice.one(keys);
        var where = object();
        if (key.fields().size() == 1) {
            where.set(
                    key.fields().getFirst().name(), existing(model, key.fields().getFirst()));
        } else {
            var row = rowOrNone(model);
            var values = where.putObject(key.name());
            for (var field : key.fields()) {
                values.set(field.name(), row.isEmpty() ? value(model, field) : json(row, field));
            }
        }
        if (dice.chance(0.1)) {
            model.fields().stream()
                    .filter(field -> field.type() == ScalarType.BOOLEAN)
                    .findFirst()
                    .ifPresent(field -> where.put(field.name(), dice.chance(0.5)));
        }
        return where;
    }

    private JsonNode rowOrNone(Model model) {
        var rows = state.rows(model);
        return rows.isEmpty() || dice.chance(0.15) ? object() : dice.one(rows);
    }

    private JsonNode existing(Model model, Field field) {
        var row = rowOrNone(model);
        return row.isEmpty() || json(row, field).isNull() ? value(model, field) : json(row, field);
    }

    private static JsonNode json(JsonNode row, Field field) {
        return row.path(field.column());
    }

    private ObjectNode some(Model model) {
        var where = object();
        switch (dice.below(6)) {
            case 0 -> {}
            case 1, 2 -> {
                var field = model.key().fields().getFirst();
                var in = where.putObject(field.name()).putArray("in");
                for (var left = dice.below(4); left > 0; left--) {
                    in.add(existing(model, field));
                }
            }
            default -> {
                var fields = model.fields().stream()
                        .filter(field -> !field.hidden()
                                && (field.type() == ScalarType.ID
                                        || field.type() == ScalarType.TEXT
                                        || field.type() == ScalarType.BOOLEAN))
                        .toList();
                var field = dice.one(fields);
                where.set(field.name(), existing(model, field));
            }
        }
        return where;
    }

    JsonNode value(Model model, Field field) {
        if (!field.required() && dice.chance(0.15)) {
            return NullNode.getInstance();
        }
        return switch (field.type()) {
            case ScalarType scalar -> scalar(model, field, scalar);
            case EnumType members -> TextNode.valueOf(dice.one(members.values()));
            case ListType _ -> JsonNodeFactory.instance.arrayNode();
            case CompositeType type -> {
                var parts = object();
                type.parts().forEach(part -> parts.put(part.name(), word()));
                yield parts;
            }
        };
    }

    private JsonNode scalar(Model model, Field field, ScalarType type) {
        return switch (type) {
            case ID -> id(model, field);
            case TEXT -> TextNode.valueOf(text(field));
            case INTEGER, BIG_INTEGER -> Json.read(dice.one("0", "1", "2", "-1", "2147483647"));
            case DECIMAL, FLOAT, REAL -> Json.read(dice.one("0", "1.5", "-2"));
            case BOOLEAN -> BooleanNode.valueOf(dice.chance(0.5));
            case TIMESTAMP -> TextNode.valueOf(dice.one("2024-02-29T12:00:00.000Z", "2026-01-02T04:04:05.006+01:00"));
            case DATE -> TextNode.valueOf("2024-02-29");
            case JSON -> Json.read(dice.one("1", "{}", "[null]", "{\"a\":1}", "{\"$null\":\"db\"}"));
        };
    }

    private JsonNode id(Model model, Field field) {
        var target = model.relations().stream()
                .filter(relation -> model.holds(relation)
                        && relation.join() instanceof Relation.Direct join
                        && join.localColumn().equals(field.column()))
                .findFirst();
        var rows = target.map(relation -> state.rows(catalog.require(relation.target())))
                .orElse(List.of());
        return rows.isEmpty() || dice.chance(0.05)
                ? TextNode.valueOf(NOBODY)
                : dice.one(rows).path("id");
    }

    private String text(Field field) {
        if (dice.chance(0.03)) {
            return dice.one("", " ", "x".repeat(300), "Ünïcödé", "İ");
        }
        return switch (field.name()) {
            case "slug" -> word().toLowerCase(java.util.Locale.ROOT);
            case "email" -> word() + "@example.com";
            case "language" -> dice.one("en", "de", "pt-BR");
            default -> dice.chance(0.3) ? word() + " " + word() : word();
        };
    }

    private String word() {
        return dice.one("Alpha", "Beta", "Gamma", "Delta", "Eps") + dice.below(8);
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
