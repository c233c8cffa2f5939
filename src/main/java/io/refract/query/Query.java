package io.refract.query;

/// A read of one model.
public sealed interface Query permits FindOne, FindMany, FindRows, Aggregate, GroupBy {
    /// The model's name.
    String model();

    Condition where();

    Selection selection();

    Deleted deleted();

    /// The operation's name among clients, such as `findMany`; that of a resource's page or record is the one that
    /// asks the same.
    String operation();

    /// A name with few distinct values, for metrics and logs: `post.findMany`.
    String label();
}
