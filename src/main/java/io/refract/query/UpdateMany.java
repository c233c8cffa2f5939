package io.refract.query;

import org.jspecify.annotations.Nullable;

/// Changes all rows that fulfil a condition and that the caller may change.
///
/// @param data without anything that belongs to the rows
/// @param limit how many rows at most; null for all
public record UpdateMany(
        String model,
        Condition where,
        RowData data,
        @Nullable Amount limit,
        @Nullable Selection selection) implements Mutation {
    @Override
    public String operation() {
        return selection == null ? "updateMany" : "updateManyAndReturn";
    }
}
