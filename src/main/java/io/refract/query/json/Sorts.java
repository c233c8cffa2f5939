package io.refract.query.json;

import io.refract.query.Order;
import io.refract.query.Order.Nulls;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads what all orders have in common: lists of keys, directions, and where nulls stand.
record Sorts(Reading reading) {
    private static final List<String> DIRECTIONS = List.of("asc", "desc");
    private static final List<String> NULLS = List.of("first", "last");
    private static final List<String> ARGUMENTS = List.of("sort", "nulls");

    /// Reads the one member of an object that is a key; null if it is wrong.
    interface Keys {
        @Nullable
        Order read(String name, JsonValue value, Place place);
    }

    record Sort(boolean descending, Nulls nulls) {}

    /// The keys of an array of objects, or of one object.
    List<Order> keys(JsonValue orderBy, Place place, Keys keys) {
        var order = new ArrayList<Order>();
        switch (orderBy) {
            case JsonValue.ObjectValue object -> add(object, place, keys, order);
            case JsonValue.ArrayValue array -> {
                for (var i = 0; i < array.items().size(); i++) {
                    add(array.items().get(i), place.item(i), keys, order);
                }
            }
            case JsonValue.StringValue _,
                    JsonValue.NumberValue _,
                    JsonValue.BooleanValue _,
                    JsonValue.NullValue _,
                    JsonValue.ReferenceValue _ ->
                reading.refuseType(place, "an object or an array of objects", orderBy);
        }
        return order;
    }

    private void add(JsonValue value, Place place, Keys keys, List<Order> order) {
        var key = one(value, place, keys);
        if (key != null) {
            order.add(key);
        }
    }

    /// The key in an object with one member; null if it has none.
    @Nullable
    Order one(JsonValue value, Place place, Keys keys) {
        var object = reading.object(value, place);
        if (object == null || object.members().isEmpty()) {
            return null;
        }
        if (object.members().size() > 1) {
            reading.refuse(place, "OneKey", "must have one key; several stand in an array of objects");
        }
        var member = object.members().getFirst();
        var inside = place.member(member.name());
        reading.term(inside);
        return keys.read(member.name(), member.value(), inside);
    }

    /// A direction, or an object of `sort` and `nulls`; null if it is wrong.
    ///
    /// @param required whether there is always a value, so that nobody needs to say where nulls stand
    @Nullable
    Sort read(JsonValue value, boolean required, Place place) {
        if (!(value instanceof JsonValue.ObjectValue object)) {
            var descending = direction(value, place);
            return descending == null ? null : new Sort(descending, Nulls.DEFAULT);
        }
        reading.arguments(object, ARGUMENTS, place);
        var sort = object.find("sort");
        if (sort == null) {
            reading.refuseMissing(object, "sort", ARGUMENTS, place, "is missing");
            return null;
        }
        var descending = direction(sort, place.member("sort"));
        var nulls = Reading.present(object, "nulls");
        var where = nulls == null ? Nulls.DEFAULT : nulls(nulls, required, place.member("nulls"));
        return descending == null ? null : new Sort(descending, where);
    }

    private Nulls nulls(JsonValue value, boolean required, Place place) {
        if (!(value instanceof JsonValue.StringValue(String text)) || !NULLS.contains(text)) {
            reading.refuse(place, "Enum", "must be one of " + String.join(", ", NULLS));
            return Nulls.DEFAULT;
        }
        if (required) {
            reading.refuse(place, "Unsupported", "cannot be said of a field that is never null");
        }
        return text.equals("first") ? Nulls.FIRST : Nulls.LAST;
    }

    /// Whether the direction is a descending one; null if it is none.
    @Nullable
    Boolean direction(JsonValue value, Place place) {
        if (!(value instanceof JsonValue.StringValue(String text)) || !DIRECTIONS.contains(text)) {
            reading.refuse(place, "Enum", "must be one of " + String.join(", ", DIRECTIONS));
            return null;
        }
        return text.equals("desc");
    }
}
