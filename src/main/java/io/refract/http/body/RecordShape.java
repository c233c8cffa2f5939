package io.refract.http.body;

import io.refract.access.Role;
import io.refract.catalog.ScalarType;
import io.refract.kernel.Change;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How an object is read: its components by name, and what is made of them.
///
/// @param name for messages to programmers
/// @param components in the order of what the maker takes
/// @param forbidden what nobody may write
record RecordShape(String name, Maker maker, Map<String, Component> components, Set<String> forbidden) {
    /// Makes what is read, of the values of all components in their order.
    interface Maker {
        Object make(@Nullable Object[] values) throws ReflectiveOperationException;
    }

    /// @param index among the values that the maker takes
    /// @param writableBy the least role that may name it; null if everybody may
    record Component(
            String name,
            int index,
            Shape shape,
            Checks checks,
            boolean primitive,
            @Nullable Role writableBy) {}

    /// The values as they are before a body has named any.
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
