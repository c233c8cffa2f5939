package io.refract.record;

import io.refract.kernel.Change;
import java.util.function.Consumer;

/// Applies changes to entities.
public final class Changes {
    private Changes() {}

    /// Sets a field that cannot be cleared, if the change names a value.
    public static <T> void set(Change<T> change, Consumer<T> setter) {
        change.ifPresent(value -> {
            if (value != null) {
                setter.accept(value);
            }
        });
    }
}
