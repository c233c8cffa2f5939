package io.refract.http.body;

import io.refract.access.Role;
import io.refract.catalog.ScalarType;
import io.refract.kernel.Change;
import java.lang.reflect.Constructor;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How a record is read: its components by name, and how to make one.
///
/// @param components in the order of the constructor's parameters
/// @param forbidden what nobody may write
record RecordShape(Constructor<?> constructor, Map<String, Component> components, Set<String> forbidden) {
    /// @param index of the constructor's parameter
    /// @param writableBy the least role that may name it; null if everybody may
    record Component(
            String name,
            int index,
            Shape shape,
            Checks checks,
            boolean primitive,
            @Nullable Role writableBy) {}

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
            case Shape.Scalar(var type) when type == ScalarType.BOOLEAN -> false;
            case Shape.Scalar(var type) when type == ScalarType.INTEGER -> 0;
            default -> 0L;
        };
    }
}
