package io.refract.query;

/// One key of an order.
public sealed interface Order {
    boolean descending();

    /// By a field's value.
    record ByField(String field, boolean descending) implements Order {}

    /// By how well a row matches a full-text query.
    record ByRelevance(Operand text, boolean descending) implements Order {}

    static Order ascending(String field) {
        return new ByField(field, false);
    }

    static Order descending(String field) {
        return new ByField(field, true);
    }

    /// Best match first.
    static Order byRelevance(String text) {
        return new ByRelevance(new Parameter(text), true);
    }
}
