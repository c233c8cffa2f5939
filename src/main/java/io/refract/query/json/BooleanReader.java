package io.refract.query.json;

import io.refract.query.Condition;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads AND, OR and NOT over objects of conditions. Objects that demand nothing take no part, so that a
/// filter that a client leaves out of an OR does not let everything through. An empty array, however, is a condition,
/// and the same one wherever it stands: of AND and NOT it is true, of OR false.
record BooleanReader(Reading reading) {
    static final List<String> NAMES = List.of("AND", "OR", "NOT");

    private static final JsonValue NOTHING = new JsonValue.ArrayValue(List.of());

    /// Reads an object of conditions; null if it demands nothing.
    interface Objects {
        @Nullable
        Condition read(JsonValue.ObjectValue object, Place place);
    }

    static boolean isBoolean(String name) {
        return NAMES.contains(name);
    }

    /// The condition; null if it demands nothing.
    ///
    /// @param name one of AND, OR, NOT
    /// @param value an object or an array of objects
    @Nullable
    Condition read(String name, JsonValue value, Place place, Objects objects) {
        var conditions = all(value, reading.nested(place), objects);
        var silent = conditions.isEmpty() && !value.equals(NOTHING);
        return switch (name) {
            case "AND" -> silent ? null : Condition.all(conditions);
            case "OR" -> conditions.size() == 1 ? conditions.getFirst() : new Condition.Any(conditions);
            case "NOT" -> silent ? null : Condition.all(negated(conditions));
            default -> throw new IllegalArgumentException(name);
        };
    }

    private List<Condition> all(JsonValue value, Place place, Objects objects) {
        var conditions = new ArrayList<Condition>();
        switch (value) {
            case JsonValue.ObjectValue object -> add(object, place, objects, conditions);
            case JsonValue.ArrayValue array -> {
                for (var i = 0; i < array.items().size(); i++) {
                    var object = reading.object(array.items().get(i), place.item(i));
                    if (object != null) {
                        add(object, place.item(i), objects, conditions);
                    }
                }
            }
            case JsonValue.StringValue _,
                    JsonValue.NumberValue _,
                    JsonValue.BooleanValue _,
                    JsonValue.NullValue _,
                    JsonValue.ReferenceValue _ -> reading.refuseType(place, "an object or an array of objects", value);
        }
        return conditions;
    }

    private static void add(JsonValue.ObjectValue object, Place place, Objects objects, List<Condition> conditions) {
        var condition = objects.read(object, place);
        if (condition != null) {
            conditions.add(condition);
        }
    }

    private static List<Condition> negated(List<Condition> conditions) {
        var negated = new ArrayList<Condition>(conditions.size());
        for (var condition : conditions) {
            negated.add(Condition.not(condition));
        }
        return negated;
    }
}
