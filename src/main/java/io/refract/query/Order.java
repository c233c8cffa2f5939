package io.refract.query;

import java.util.List;

/// One key of an order.
public sealed interface Order {
    boolean descending();

    /// By a field's value.
    record ByField(String field, boolean descending, Nulls nulls) implements Order {
        public ByField(String field, boolean descending) {
            this(field, descending, Nulls.DEFAULT);
        }
    }

    /// By how well a row matches a full-text query.
    ///
    /// @param fields the text fields that are looked at; empty for the model's own search
    /// @param text what `to_tsquery` reads without an error; for the model's own search, web search syntax
    record ByRelevance(List<String> fields, Operand text, boolean descending) implements Order {
        public ByRelevance {
            fields = List.copyOf(fields);
        }
    }

    /// By a key of the one row that a relation leads to; null if there is none.
    record ByRelated(String relation, Order key) implements Order {
        @Override
        public boolean descending() {
            return key.descending();
        }
    }

    /// By the number of a relation's rows.
    record ByCount(String relation, boolean descending) implements Order {}

    /// By a figure of a group of rows; only where groups are ordered.
    record ByFigure(Figure figure, boolean descending, Nulls nulls) implements Order {}

    /// Where rows without a value stand.
    enum Nulls {
        /// Last when ascending, first when descending.
        DEFAULT,
        FIRST,
        LAST
    }

    static Order ascending(String field) {
        return new ByField(field, false);
    }

    static Order descending(String field) {
        return new ByField(field, true);
    }

    /// Best match first.
    static Order byRelevance(String text) {
        return new ByRelevance(List.of(), new Parameter(text), true);
    }
}
