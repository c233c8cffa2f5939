package io.refract.query.json;

import io.refract.catalog.Field;
import io.refract.catalog.Model;
import io.refract.catalog.UniqueKey;
import io.refract.query.Condition;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/// Reads the values of unique keys.
final class KeyReader {
    private final Reading reading;
    private final Values values;

    KeyReader(Reading reading) {
        this.reading = reading;
        this.values = new Values(reading);
    }

    /// The unique key that consists of the one field of that name; null if there is none.
    @Nullable
    UniqueKey ofOneField(Model model, String name) {
        for (var key : model.uniqueKeys()) {
            var field = key.fields().getFirst();
            if (key.fields().size() == 1 && field.name().equals(name) && !field.hidden()) {
                return key;
            }
        }
        return null;
    }

    /// Whether it is a value rather than a filter, and not null, which names no row.
    static boolean isPlain(JsonValue value) {
        return switch (value) {
            case JsonValue.StringValue _,
                    JsonValue.NumberValue _,
                    JsonValue.BooleanValue _,
                    JsonValue.ReferenceValue _ -> true;
            case JsonValue.ObjectValue _, JsonValue.ArrayValue _, JsonValue.NullValue _ -> false;
        };
    }

    /// Equality with a key of one field, in the sense in which the key is unique.
    @Nullable
    Condition equal(UniqueKey key, JsonValue value, Place place) {
        var field = key.fields().getFirst();
        return key.ignoreCase() ? equalIgnoringCase(field, value, place) : equal(field, value, place);
    }

    private @Nullable Condition equalIgnoringCase(Field field, JsonValue value, Place place) {
        reading.term(place);
        var text = values.text(value, place);
        return text == null ? null : Condition.field(field.name()).equalToIgnoringCase(text);
    }

    private @Nullable Condition equal(Field field, JsonValue value, Place place) {
        reading.term(place);
        var read = values.read(value, field.type(), place);
        return switch (read) {
            case null -> null;
            case Boolean flag -> Condition.field(field.name()).is(flag);
            default -> Condition.field(field.name()).equalTo(read);
        };
    }

    /// An object with a value for each field of the key.
    @Nullable
    Condition compound(UniqueKey key, JsonValue value, Place place) {
        var object = reading.object(value, place);
        if (object == null) {
            return null;
        }
        var names = key.fields().stream().map(Field::name).toList();
        for (var member : object.members()) {
            if (!names.contains(member.name())) {
                reading.refuseUnknown(
                        place.member(member.name()), "unknown field of the key " + key.name(), member.name(), names);
            }
        }
        var conditions = new ArrayList<Condition>();
        for (var field : key.fields()) {
            var inside = place.member(field.name());
            var part = object.find(field.name());
            if (part == null) {
                reading.refuseMissing(object, field.name(), names, place, "is missing");
            } else if (!isPlain(part)) {
                reading.refuseType(inside, "a value", part);
            } else if (equal(field, part, inside) instanceof Condition condition) {
                conditions.add(condition);
            }
        }
        return Condition.all(conditions);
    }

    /// The names of all keys, for messages.
    String names(Model model) {
        return String.join(
                ", ",
                new Names(reading, model).keys().stream().map(UniqueKey::name).toList());
    }
}
