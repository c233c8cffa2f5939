package io.refract.http.body;

import io.refract.access.Role;
import io.refract.kernel.Change;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How a record is read: its components by name, and how to make one.
///
/// @param components in the order of the constructor's parameters
/// @param forbidden fields that nobody may write
record RecordShape(Constructor<?> constructor, Map<String, Component> components, Set<String> forbidden) {
    private static final ClassValue<RecordShape> KNOWN = new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
            return inspect(type);
        }
    };

    /// @param index of the constructor's parameter
    /// @param writableBy the least role that may name it; null if everybody may
    record Component(
            String name,
            int index,
            Shape shape,
            boolean primitive,
            @Nullable Role writableBy) {}

    /// Inspects a type once.
    ///
    /// @throws IllegalArgumentException if it is no record or has a component of a type that cannot be read
    static RecordShape of(Class<?> type) {
        return KNOWN.get(type);
    }

    private static RecordShape inspect(Class<?> type) {
        if (!type.isRecord()) {
            throw new IllegalArgumentException(type.getName() + " is not a record");
        }
        var components = type.getRecordComponents();
        var byName = new LinkedHashMap<String, Component>();
        for (var i = 0; i < components.length; i++) {
            byName.put(components[i].getName(), component(components[i], i));
        }
        var forbidden = type.getAnnotation(Forbidden.class);
        return new RecordShape(
                canonical(type, components), byName, forbidden == null ? Set.of() : Set.of(forbidden.value()));
    }

    private static Component component(RecordComponent component, int index) {
        var writableBy = component.getAnnotation(WritableBy.class);
        return new Component(
                component.getName(),
                index,
                Shapes.of(component.getGenericType()),
                component.getType().isPrimitive(),
                writableBy == null ? null : writableBy.value());
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

    /// The components' names, in the order of the constructor's parameters.
    List<String> names() {
        return List.copyOf(components.keySet());
    }

    /// The constructor's arguments as they are before a body has named any.
    @Nullable
    Object[] defaults() {
        var values = new @Nullable Object[components.size()];
        for (var component : components.values()) {
            values[component.index()] = missing(component);
        }
        return values;
    }

    private static @Nullable Object missing(Component component) {
        if (!component.primitive()) {
            return component.shape() instanceof Shape.Changing ? Change.absent() : null;
        }
        return switch (component.shape()) {
            case Shape.Flag() -> false;
            case Shape.Int() -> 0;
            default -> 0L;
        };
    }
}
