package io.refract.keys;

import io.quarkus.runtime.PreventFurtherStepsException;
import io.quarkus.runtime.Quarkus;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/// Keys without which the program does not start.
public final class KeysNeeded {
    /// As for all that keeps the program from starting.
    private static final int REFUSED = 2;

    private KeysNeeded() {}

    /// What is wrong with the keys of a setting, without a word of them; empty if nothing is.
    ///
    /// @param reading of the keys
    public static Optional<String> refusal(String setting, Supplier<?> reading) {
        try {
            Objects.requireNonNull(reading.get());
            return Optional.empty();
        } catch (RefusedKeysException e) {
            return Optional.of(setting + " " + e.getMessage());
        }
    }

    /// Ends the start, with a reason of one line.
    public static void end(String refusal) {
        System.err.println("refract: " + refusal);
        Quarkus.asyncExit(REFUSED);
        throw new PreventFurtherStepsException();
    }
}
