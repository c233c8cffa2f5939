package io.refract.http.body;

import com.fasterxml.jackson.databind.JsonNode;
import io.refract.catalog.CompositeType;
import io.refract.catalog.Computed;
import io.refract.catalog.EnumType;
import io.refract.catalog.Field;
import io.refract.catalog.ListType;
import io.refract.catalog.Model;
import io.refract.catalog.ScalarType;
import io.refract.catalog.ValueType;
import io.refract.catalog.Writing;
import io.refract.kernel.Change;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How bodies are read that hold the fields of a model and nothing else. What is made of them is
/// [GivenFields].
final class ModelShapes {
    private static final Checks NO_CHECKS = new Checks(Optional.empty(), List.of(), Optional.empty());

    private ModelShapes() {}

    /// A new row.
    static RecordShape draft(Model model) {
        return shape(model, fields(model, Writing::atCreation), false);
    }

    /// What is to become different about a row, and the version that the client has read, if rows have one.
    static RecordShape changes(Model model) {
        var changeable = fields(model, Writing::later);
        return shape(
                model,
                Stream.concat(changeable.stream(), model.version().stream()).toList(),
                true);
    }

    /// What clients see of a row, whether somebody may write it or not.
    static Set<String> names(Model model) {
        var names = new HashSet<String>();
        model.fields().stream()
                .filter(field -> !field.hidden())
                .map(Field::name)
                .forEach(names::add);
        model.computed().stream().map(Computed::name).forEach(names::add);
        return names;
    }

    private static List<Field> fields(Model model, Predicate<Writing> when) {
        return model.fields().stream()
                .filter(field -> !field.hidden() && when.test(field.writing()))
                .toList();
    }

    private static RecordShape shape(Model model, List<Field> fields, boolean changed) {
        var components = new LinkedHashMap<String, RecordShape.Component>();
        for (var field : fields) {
            var value = shape(field.type());
            components.put(
                    field.name(),
                    new RecordShape.Component(
                            field.name(),
                            components.size(),
                            changed ? new Shape.Changing(value) : value,
                            Checks.of(field, changed),
                            false,
                            null));
        }
        var version = changed ? model.version() : Optional.<Field>empty();
        return new RecordShape(model.name(), values -> given(fields, version, values), components, names(model));
    }

    private static GivenFields given(List<Field> fields, Optional<Field> version, @Nullable Object[] values) {
        var given = new LinkedHashMap<String, @Nullable Object>();
        Change<Integer> basis = Change.absent();
        for (var i = 0; i < fields.size(); i++) {
            var field = fields.get(i);
            if (version.filter(field::equals).isEmpty()) {
                given.put(field.name(), stored(values[i]));
            } else if (values[i] instanceof Change.Set<?>(Integer number)) {
                basis = Change.to(number);
            }
        }
        return new GivenFields(given, basis);
    }

    /// A value as mutations hold it: JSON is its text.
    private static @Nullable Object stored(@Nullable Object value) {
        return switch (value) {
            case Change.Set<?>(JsonNode json) -> Change.to(json.toString());
            case JsonNode json -> json.toString();
            case null, default -> value;
        };
    }

    private static Shape shape(ValueType type) {
        return switch (type) {
            case ScalarType scalar -> scalar == ScalarType.JSON ? new Shape.Json() : new Shape.Scalar(scalar);
            case EnumType each -> new Shape.OneOf(byName(each.values()));
            case ListType list -> new Shape.Many(shape(list.element()));
            case CompositeType composite -> new Shape.Nested(shape(composite));
        };
    }

    private static Map<String, Object> byName(List<String> names) {
        var byName = new LinkedHashMap<String, Object>();
        names.forEach(name -> byName.put(name, name));
        return Collections.unmodifiableMap(byName);
    }

    private static RecordShape shape(CompositeType type) {
        var components = new LinkedHashMap<String, RecordShape.Component>();
        for (var part : type.parts()) {
            components.put(
                    part.name(),
                    new RecordShape.Component(
                            part.name(), components.size(), new Shape.Scalar(ScalarType.TEXT), NO_CHECKS, false, null));
        }
        return new RecordShape(type.name(), values -> parts(type, values), components, Set.of());
    }

    private static Map<String, @Nullable Object> parts(CompositeType type, @Nullable Object[] values) {
        var parts = new LinkedHashMap<String, @Nullable Object>();
        for (var i = 0; i < values.length; i++) {
            parts.put(type.parts().get(i).name(), values[i]);
        }
        return parts;
    }
}
