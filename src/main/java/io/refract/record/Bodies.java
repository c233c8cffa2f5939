package io.refract.record;

import io.refract.catalog.Catalog;
import io.refract.catalog.Field;
import io.refract.http.body.GivenFields;
import io.refract.kernel.Change;
import io.refract.query.Assignment;
import io.refract.query.Related;
import io.refract.query.RowData;
import jakarta.inject.Singleton;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Makes mutations' data of request bodies. A component of a record that is called like a field is that
/// field's value, unless nobody may write the field; other bodies hold nothing but fields. What a draft does
/// not name is left to the model; what a change does not name stays.
@Singleton
public class Bodies {
    private final Catalog catalog;

    /// As many as there are kinds of bodies.
    private final Map<Class<?>, List<Component>> known = new ConcurrentHashMap<>();

    Bodies(Catalog catalog) {
        this.catalog = catalog;
    }

    private record Component(Field field, Method accessor) {}

    /// @param body a record
    /// @param related what becomes of rows that belong to the one that is written
    public RowData of(String model, Record body, Related... related) {
        var assignments = new ArrayList<Assignment>();
        for (var component : known.computeIfAbsent(body.getClass(), type -> components(model, type))) {
            add(component.field().name(), value(component.accessor(), body), assignments);
        }
        return new RowData(assignments, List.of(related));
    }

    /// @param given of a draft or of changes
    public RowData of(GivenFields given) {
        var assignments = new ArrayList<Assignment>();
        given.values().forEach((field, value) -> add(field, value, assignments));
        return new RowData(assignments, List.of());
    }

    private static void add(String field, @Nullable Object value, List<Assignment> assignments) {
        switch (value) {
            case null -> {}
            case Change.Absent<?>() -> {}
            case Change.Set<?>(var changed) ->
                assignments.add(
                        changed == null ? new Assignment.ToNull(field) : Assignment.to(field, storable(changed)));
            default -> assignments.add(Assignment.to(field, storable(value)));
        }
    }

    /// A composite is the values of its parts, in their order.
    private static Object storable(Object value) {
        if (!(value instanceof Record composite)) {
            return value;
        }
        var parts = new LinkedHashMap<String, @Nullable Object>();
        for (var part : composite.getClass().getRecordComponents()) {
            var accessor = part.getAccessor();
            accessor.setAccessible(true);
            parts.put(part.getName(), value(accessor, composite));
        }
        return parts;
    }

    private List<Component> components(String model, Class<?> body) {
        var fields = catalog.require(model);
        return Arrays.stream(body.getRecordComponents())
                .flatMap(component -> fields
                        .field(component.getName())
                        .filter(field -> !field.readOnly())
                        .map(field -> component(field, component))
                        .stream())
                .toList();
    }

    private static Component component(Field field, RecordComponent component) {
        var accessor = component.getAccessor();
        accessor.setAccessible(true);
        return new Component(field, accessor);
    }

    private static @Nullable Object value(Method accessor, Record body) {
        try {
            return accessor.invoke(body);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(accessor + " cannot be asked", e);
        }
    }
}
