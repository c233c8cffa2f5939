package io.refract.query.json;

import io.refract.catalog.Field;
import io.refract.catalog.Model;
import io.refract.catalog.ValueType;
import io.refract.query.Comparison;
import io.refract.query.Condition;
import io.refract.query.Figure;
import org.jspecify.annotations.Nullable;

/// What a filter speaks about.
sealed interface Subject {
    ValueType type();

    /// Whether there is always a value.
    boolean required();

    Condition test(Comparison comparison);

    /// The model whose fields it can be compared with; null if there is none.
    @Nullable
    Model comparableWith();

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

        @Override
        public Model comparableWith() {
            return model;
        }
    }

    /// A field that the rows of a group have in common.
    record OfGroup(Field field) implements Subject {
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
        public @Nullable Model comparableWith() {
            return null;
        }
    }

    /// A figure of a group.
    record OfFigure(Figure figure, ValueType type) implements Subject {
        @Override
        public boolean required() {
            return figure.function() == Figure.Function.COUNT;
        }

        @Override
        public Condition test(Comparison comparison) {
            return new Condition.OfFigure(figure, comparison);
        }

        @Override
        public @Nullable Model comparableWith() {
            return null;
        }
    }
}
