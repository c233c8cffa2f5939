package io.refract.query;

import org.jspecify.annotations.Nullable;

/// A write of one model.
///
/// Rows that are written along with others, through relations, are part of the same mutation: all of it
/// takes effect, or nothing.
public sealed interface Mutation
        permits Create, CreateMany, Update, UpdateMany, Upsert, UpsertMany, Delete, DeleteMany {
    /// The model's name.
    String model();

    /// What is answered of the rows that were written; null if only their number is.
    @Nullable
    Selection selection();

    /// The operation's name among clients, such as `createMany`.
    String operation();

    /// A name with few distinct values, for metrics and logs: `post.create`.
    default String label() {
        return model() + "." + operation();
    }
}
