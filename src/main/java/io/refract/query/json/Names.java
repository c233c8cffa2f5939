package io.refract.query.json;

import io.refract.catalog.Field;
import io.refract.catalog.Model;
import io.refract.catalog.Relation;
import io.refract.catalog.UniqueKey;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Looks up the names of a model's parts; what is hidden does not exist.
///
/// @param others what may stand there besides, which a name that is unknown is likened to as well
record Names(Reading reading, Model model, List<String> others) {
    Names(Reading reading, Model model) {
        this(reading, model, List.of());
    }

    @Nullable
    Field field(String name) {
        var field = model.field(name).orElse(null);
        return field == null || field.hidden() ? null : field;
    }

    /// Whether the model has a part of that name, or every condition.
    boolean isKnown(String name) {
        return BooleanReader.isBoolean(name)
                || field(name) != null
                || relation(name) != null
                || model.computed(name).isPresent();
    }

    @Nullable
    Relation relation(String name) {
        return model.relation(name).orElse(null);
    }

    /// The field of that name; null if there is none, which is then noted together with what the name is
    /// instead.
    ///
    /// @param use what the field is wanted for, such as `ordered by`
    @Nullable
    Field field(String name, String use, Place place) {
        var field = field(name);
        if (field != null) {
            return field;
        }
        if (relation(name) != null) {
            reading.refuse(place, "Unsupported", "is a relation and cannot be " + use);
        } else if (model.computed(name).isPresent()) {
            reading.refuse(place, "Unsupported", "is computed and cannot be " + use);
        } else {
            unknown(name, place);
        }
        return null;
    }

    /// A field whose values can be sorted and told apart; null if there is none of that name, which is then noted.
    @Nullable
    Field sortedField(String name, String use, Place place) {
        var field = field(name, use, place);
        if (field != null && !field.type().isSortable()) {
            reading.refuse(place, "Unsupported", "has no order and cannot be " + use);
            return null;
        }
        return field;
    }

    void unknown(String name, Place place) {
        unknown(name, others, place);
    }

    /// Notes a name that a condition cannot have.
    void unknownCondition(String name, Place place) {
        var conditions = new ArrayList<>(others);
        conditions.addAll(BooleanReader.NAMES);
        keys().forEach(key -> conditions.add(key.name()));
        unknown(name, conditions, place);
    }

    private void unknown(String name, List<String> besides, Place place) {
        var known = new ArrayList<>(model.visibleNames());
        known.addAll(besides);
        reading.refuseUnknown(place, "unknown field of " + model, name, known);
    }

    /// The keys that clients may use: none of their fields is hidden.
    List<UniqueKey> keys() {
        var keys = new ArrayList<UniqueKey>();
        for (var key : model.uniqueKeys()) {
            if (key.fields().stream().noneMatch(Field::hidden)) {
                keys.add(key);
            }
        }
        return keys;
    }

    /// The key of several fields that has that name; null if there is none.
    @Nullable
    UniqueKey compoundKey(String name) {
        for (var key : keys()) {
            if (key.fields().size() > 1 && key.name().equals(name)) {
                return key;
            }
        }
        return null;
    }
}
