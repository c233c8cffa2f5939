package io.refract.query;

import org.jspecify.annotations.Nullable;

/// Makes rows without anything that belongs to them.
///
/// @param skipDuplicates whether rows are left out that a unique key refuses, instead of failing
public record CreateMany(
        String model,
        RowTable rows,
        boolean skipDuplicates,
        @Nullable Selection selection) implements Mutation {
    @Override
    public String operation() {
        return selection == null ? "createMany" : "createManyAndReturn";
    }
}
