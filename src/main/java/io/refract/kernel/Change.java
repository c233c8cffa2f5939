package io.refract.kernel;

import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What a partial update says about one field: nothing, or the value that it shall have.
///
/// An absent field stays as it is; an explicit null clears it.
public sealed interface Change<T> {
    /// The client did not name the field.
    record Absent<T>() implements Change<T> {
        private static final Absent<?> INSTANCE = new Absent<>();
    }

    /// The client named the field.
    ///
    /// @param value null to clear it
    record Set<T>(@Nullable T value) implements Change<T> {}

    @SuppressWarnings("unchecked")
    static <T> Change<T> absent() {
        return (Change<T>) Absent.INSTANCE;
    }

    static <T> Change<T> to(@Nullable T value) {
        return new Set<>(value);
    }

    default boolean isPresent() {
        return this instanceof Set<T>;
    }

    /// Hands the value over, null included, if there is one.
    default void ifPresent(Consumer<@Nullable T> consumer) {
        if (this instanceof Set<T> set) {
            consumer.accept(set.value());
        }
    }

    /// The same change of another value; null stays null.
    default <R> Change<R> map(Function<T, R> function) {
        return switch (this) {
            case Absent<T>() -> absent();
            case Set<T> set -> to(set.value() == null ? null : function.apply(set.value()));
        };
    }
}
