package io.refract.sql;

/// Where rows come from.
public sealed interface From {
    record Table(String schema, String name, String alias) implements From {}

    record Derived(Select select, String alias) implements From {}

    /// @param lateral whether the right side may refer to the left one
    record Join(From left, Kind kind, boolean lateral, From right, Expression on) implements From {}

    /// Whether rows of the left side without a partner stay.
    enum Kind {
        INNER("join"),
        LEFT("left join");

        private final String keyword;

        Kind(String keyword) {
            this.keyword = keyword;
        }

        String keyword() {
            return keyword;
        }
    }
}
