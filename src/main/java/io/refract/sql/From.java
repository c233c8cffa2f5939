package io.refract.sql;

import java.util.List;

/// Where rows come from.
public sealed interface From {
    record Table(String schema, String name, String alias) implements From {}

    /// The rows of a part of a [With].
    record Common(String name, String alias) implements From {}

    /// Arrays side by side, as rows.
    ///
    /// @param numbered whether one column more tells the place of the row, from 1 on
    record Unnest(List<Expression> arrays, boolean numbered, String alias, List<String> columns) implements From {
        public Unnest(List<Expression> arrays, String alias, List<String> columns) {
            this(arrays, false, alias, columns);
        }

        public Unnest {
            arrays = List.copyOf(arrays);
            columns = List.copyOf(columns);
        }
    }

    record Derived(Select select, String alias) implements From {}

    /// @param lateral whether the right side may refer to the left one
    record Join(From left, Kind kind, boolean lateral, From right, Expression on) implements From {}

    /// Whether rows without a partner stay: none, those of the left side, or those of both.
    enum Kind {
        INNER("join"),
        LEFT("left join"),
        FULL("full join");

        private final String keyword;

        Kind(String keyword) {
            this.keyword = keyword;
        }

        String keyword() {
            return keyword;
        }
    }
}
