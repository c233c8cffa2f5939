package io.refract.query;

import org.jspecify.annotations.Nullable;

/// Deletes all rows that fulfil a condition and that the caller may delete.
///
/// @param limit how many rows at most; null for all
public record DeleteMany(
        String model, Condition where, @Nullable Amount limit) implements Mutation {
    @Override
    public @Nullable Selection selection() {
        return null;
    }

    @Override
    public String operation() {
        return "deleteMany";
    }
}
