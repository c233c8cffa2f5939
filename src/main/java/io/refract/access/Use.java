package io.refract.access;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// What is done to rows of a model within a call that is about others, or about others as well. Each is open to a key
/// that may do so by one of the operations of the data API that do it anyway.
public enum Use {
    /// Rows are in the answer.
    SHOW("show rows", "findUnique", "findFirst", "findMany"),

    /// Rows are looked at: by a condition, for an order, to be counted, or to be referred to.
    ASK("ask about rows", "findUnique", "findFirst", "findMany", "count", "exists", "aggregate", "groupBy"),

    CREATE("create rows", "create", "createMany", "createManyAndReturn", "upsert", "upsertMany"),

    CHANGE("change rows", "update", "updateMany", "updateManyAndReturn", "upsert", "upsertMany"),

    DELETE("delete rows", "delete", "deleteMany"),

    /// Others are kept from changing and deleting rows.
    LOCK("lock rows", "update", "updateMany", "updateManyAndReturn", "upsert", "upsertMany", "delete", "deleteMany");

    private final String words;
    private final List<String> operations;

    Use(String words, String... operations) {
        this.words = words;
        this.operations = List.of(operations);
    }

    /// The names of the operations of which one is enough.
    public List<String> operations() {
        return operations;
    }

    /// The names of all operations.
    public static Set<String> allOperations() {
        var all = new LinkedHashSet<String>();
        Stream.of(values()).forEach(use -> all.addAll(use.operations));
        return all;
    }

    /// As it stands behind "may not".
    @Override
    public String toString() {
        return words;
    }
}
