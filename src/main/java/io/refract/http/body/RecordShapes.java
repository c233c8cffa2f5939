package io.refract.http.body;

import io.refract.catalog.Catalog;
import io.refract.catalog.Model;
import io.refract.kernel.ModelNames;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// Finds out how records are read, each once.
final class RecordShapes {
    private final ClassValue<RecordShape> known = new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
            return inspect(type);
        }
    };

    private final Supplier<Catalog> catalog;

    RecordShapes(Supplier<Catalog> catalog) {
        this.catalog = catalog;
    }

    /// @throws IllegalArgumentException if it is no record or has a component of a type that cannot be read
    /// @throws IllegalStateException if it has a constraint that is not read
    RecordShape of(Class<?> type) {
        return known.get(type);
    }

    private RecordShape inspect(Class<?> type) {
        if (!type.isRecord()) {
            throw new IllegalArgumentException(type.getName() + " is not a record");
        }
        var model = model(type);
        var components = type.getRecordComponents();
        var byName = new LinkedHashMap<String, RecordShape.Component>();
        for (var i = 0; i < components.length; i++) {
            byName.put(components[i].getName(), component(components[i], i, model));
        }
        var constructor = canonical(type, components);
        return new RecordShape(
                type.getName(), arguments -> constructor.newInstance(arguments), byName, forbidden(type, model));
    }

    private Optional<Model> model(Class<?> type) {
        return Optional.ofNullable(type.getAnnotation(RequestBody.class))
                .map(RequestBody::value)
                .filter(entity -> entity != Object.class)
                .map(entity -> catalog.get().require(ModelNames.of(entity)));
    }

    private RecordShape.Component component(RecordComponent component, int index, Optional<Model> model) {
        var shape = Shapes.of(component.getGenericType(), this);
        var writableBy = component.getAnnotation(WritableBy.class);
        return new RecordShape.Component(
                component.getName(),
                index,
                shape,
                Checks.of(
                        component.getAnnotatedType(),
                        model.flatMap(it -> it.field(component.getName())).filter(field -> !field.hidden())),
                component.getType().isPrimitive(),
                writableBy == null ? null : writableBy.value());
    }

    private static Set<String> forbidden(Class<?> type, Optional<Model> model) {
        var forbidden = new HashSet<String>();
        model.map(ModelShapes::names).ifPresent(forbidden::addAll);
        Optional.ofNullable(type.getAnnotation(Forbidden.class))
                .map(it -> List.of(it.value()))
                .ifPresent(forbidden::addAll);
        return forbidden;
    }

    private static Constructor<?> canonical(Class<?> type, RecordComponent[] components) {
        var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("every record has a canonical constructor", e);
        }
    }
}
