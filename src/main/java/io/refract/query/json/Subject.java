package io.refract.query.json;

import io.refract.catalog.Field;
import io.refract.catalog.Model;
import io.refract.catalog.ScalarType;
import io.refract.catalog.ValueType;
import io.refract.query.Comparison;
import io.refract.query.Condition;
import io.refract.query.Figure;
import java.util.function.Predicate;

/// What a filter speaks about.
sealed interface Subject {
    ValueType type();

    /// Whether there is always a value.
    boolean required();

    Condition test(Comparison comparison);

    /// The model whose fields it can be compared with.
    Model model();

    /// Whether it can be compared with the model's field of that name: groups have only some fields.
    default boolean meets(String field) {
        return true;
    }

    /// Whether its integers have 64 bits, whatever the type: they are counted or added up.
    default boolean isWide() {
        return false;
    }

    /// A field of a row.
    record OfRow(Model model, Field field) implements Subject {
        @Override
        public ValueType type() {
            return field.type();
        }

        @Override
        public boolean required() {
            return field.required();
        }

        @Override
        public Condition test(Comparison comparison) {
            return new Condition.Test(field.name(), comparison);
        }
    }

    /// A field that the rows of a group have in common.
    ///
    /// @param grouped whether they have the field of that name in common
    record OfGroup(Model model, Field field, Predicate<String> grouped) implements Subject {
        @Override
        public ValueType type() {
            return field.type();
        }

        @Override
        public boolean required() {
            return field.required();
        }

        @Override
        public Condition test(Comparison comparison) {
            return new Condition.Test(field.name(), comparison);
        }

        @Override
        public boolean meets(String other) {
            return grouped.test(other);
        }
    }

    /// A figure of a group.
    ///
    /// @param grouped whether its rows have the field of that name in common
    record OfFigure(Model model, Figure figure, ValueType type, Predicate<String> grouped) implements Subject {
        @Override
        public boolean required() {
            return figure.function() == Figure.Function.COUNT;
        }

        @Override
        public Condition test(Comparison comparison) {
            return new Condition.OfFigure(figure, comparison);
        }

        @Override
        public boolean meets(String other) {
            return grouped.test(other);
        }

        @Override
        public boolean isWide() {
            return type == ScalarType.INTEGER
                    && switch (figure.function()) {
                        case ROWS, COUNT, SUM -> true;
                        case AVERAGE, MINIMUM, MAXIMUM -> false;
                    };
        }
    }
}
