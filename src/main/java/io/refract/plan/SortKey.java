package io.refract.plan;

import io.refract.catalog.Field;
import io.refract.catalog.ScalarType;
import io.refract.catalog.TextSearch;
import io.refract.catalog.ValueType;

/// A key of an order that the primary key completes.
public sealed interface SortKey {
    boolean descending();

    ValueType type();

    record ByField(Field field, boolean descending) implements SortKey {
        @Override
        public ValueType type() {
            return field.type();
        }
    }

    record ByRelevance(TextSearch search, Value text, boolean descending) implements SortKey {
        @Override
        public ValueType type() {
            return ScalarType.REAL;
        }
    }
}
