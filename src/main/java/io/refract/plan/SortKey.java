package io.refract.plan;

import io.refract.catalog.Field;
import io.refract.catalog.Model;
import io.refract.catalog.Relation;
import io.refract.catalog.ScalarType;
import io.refract.catalog.TextSearch;
import io.refract.catalog.ValueType;
import io.refract.query.Order;
import java.util.List;

/// A key of an order that the primary key completes.
public sealed interface SortKey {
    boolean descending();

    ValueType type();

    /// Whether a row may have no value.
    boolean nullable();

    /// Whether the value is a number of rows. There is always one: 0 where nothing can be counted or seen.
    default boolean counts() {
        return false;
    }

    /// Where rows without a value stand.
    default Order.Nulls nulls() {
        return Order.Nulls.DEFAULT;
    }

    /// @param guard what the row must fulfil to have a value
    record ByField(Field field, boolean descending, Order.Nulls nulls, Predicate guard) implements SortKey {
        @Override
        public ValueType type() {
            return field.type();
        }

        @Override
        public boolean nullable() {
            return !field.required() || !guard.equals(Predicate.TRUE);
        }
    }

    /// By a column that is made for searches.
    ///
    /// @param text a query in web search syntax
    record ByRelevance(TextSearch search, Value text, boolean descending) implements SortKey {
        @Override
        public ValueType type() {
            return ScalarType.REAL;
        }

        @Override
        public boolean nullable() {
            return false;
        }
    }

    /// By the text of some fields.
    ///
    /// @param query what `to_tsquery` reads without an error
    /// @param guard what the row must fulfil to have a value
    record ByRelevanceOf(List<Field> fields, String configuration, Value query, boolean descending, Predicate guard)
            implements SortKey {
        public ByRelevanceOf {
            fields = List.copyOf(fields);
        }

        @Override
        public ValueType type() {
            return ScalarType.REAL;
        }

        @Override
        public boolean nullable() {
            return !guard.equals(Predicate.TRUE);
        }
    }

    /// By a key of the related row.
    ///
    /// @param rows what the related row must fulfil; there is no value otherwise
    record ByRelated(Relation relation, Model target, Predicate rows, SortKey key, Predicate guard) implements SortKey {
        @Override
        public boolean descending() {
            return key.descending();
        }

        @Override
        public ValueType type() {
            return key.type();
        }

        @Override
        public boolean nullable() {
            return !counts();
        }

        @Override
        public boolean counts() {
            return key.counts();
        }

        @Override
        public Order.Nulls nulls() {
            return key.nulls();
        }
    }

    /// By where a list has the row's key: the order in which rows were given.
    ///
    /// @param key fields that tell a row from others
    /// @param lists the values of each field
    record ByPlace(List<Field> key, boolean ignoreCase, List<Value> lists) implements SortKey {
        public ByPlace {
            key = List.copyOf(key);
            lists = List.copyOf(lists);
        }

        @Override
        public boolean descending() {
            return false;
        }

        @Override
        public ValueType type() {
            return ScalarType.JSON;
        }

        @Override
        public boolean nullable() {
            return false;
        }
    }

    /// By the number of related rows that fulfil a predicate.
    record ByCount(Relation relation, Model target, Predicate rows, boolean descending, Predicate guard)
            implements SortKey {
        @Override
        public ValueType type() {
            return ScalarType.INTEGER;
        }

        @Override
        public boolean nullable() {
            return false;
        }

        @Override
        public boolean counts() {
            return true;
        }
    }
}
