package io.refract.engine;

import io.refract.access.Caller;
import io.refract.catalog.CompositeType;
import io.refract.catalog.EnumType;
import io.refract.catalog.ListType;
import io.refract.catalog.ScalarType;
import io.refract.catalog.ValueType;
import io.refract.plan.Value;
import io.refract.query.Comparison;
import io.refract.query.Parameter;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/// Gives each `$n` of a statement its value, in the Java type that the client sends as the PostgreSQL type.
final class Binder {
    private final List<Parameter> parameters;
    private final Caller caller;
    private final NewKeys keys;
    private final BinaryOperator<String> encryption;

    /// For reads, in which nothing is encrypted.
    Binder(List<Parameter> parameters, Caller caller) {
        this(parameters, caller, NewKeys.NONE, (place, _) -> {
            throw new IllegalArgumentException(place + " is read nowhere");
        });
    }

    /// @param keys of rows that are made
    /// @param encryption of a text for a place
    Binder(List<Parameter> parameters, Caller caller, NewKeys keys, BinaryOperator<String> encryption) {
        this.encryption = encryption;
        this.parameters = parameters;
        this.caller = caller;
        this.keys = keys;
    }

    List<@Nullable Object> bind(List<Value> values) {
        var bound = new ArrayList<@Nullable Object>(values.size());
        for (var value : values) {
            bound.add(bind(value));
        }
        return bound;
    }

    private @Nullable Object bind(Value value) {
        return switch (value) {
            case Value.Input input -> convert(input.type(), parameter(input.position()));
            case Value.InputList list -> array(list.elementType(), (Collection<?>) parameter(list.position()));
            case Value.Encrypted text -> encrypted(text.place(), parameter(text.position()));
            case Value.EncryptedList texts ->
                ((Collection<?>) parameter(texts.position()))
                        .stream()
                                .map(text -> text == null ? null : encrypted(texts.place(), text))
                                .toArray(String[]::new);
            case Value.Pattern pattern -> pattern(pattern.place(), (String) parameter(pattern.position()));
            case Value.OfField field -> throw new IllegalArgumentException(field + " is not bound");
            case Value.CallerId() -> caller.userId().orElse(null);
            case Value.Constant constant -> constant.value();
            case Value.Initial initial -> convert(initial.type(), initial.value());
            case Value.Made made -> keys.one(made.row());
            case Value.MadeMany made -> keys.many(made.row(), (Integer) parameter(made.position()));
            case Value.Found _, Value.FoundAll _, Value.FirstOf _, Value.Now _ ->
                throw new IllegalArgumentException(value + " is not bound");
        };
    }

    private String encrypted(String place, Object text) {
        return encryption.apply(place, (String) expect(String.class, text));
    }

    private Object parameter(int position) {
        return parameters.get(position).value();
    }

    private static Object convert(ValueType type, Object value) {
        return switch (type) {
            case ScalarType scalar -> convert(scalar, value);
            case EnumType _ -> value.toString();
            case ListType list -> array(list.element(), (Collection<?>) value);
            case CompositeType _ -> ((Map<?, ?>) value).values().toArray(String[]::new);
        };
    }

    private static Object convert(ScalarType type, Object value) {
        return switch (type) {
            case ID -> expect(UUID.class, value);
            case TEXT, JSON -> expect(String.class, value);
            case BOOLEAN -> expect(Boolean.class, value);
            case INTEGER -> expect(Integer.class, value);
            case BIG_INTEGER -> value instanceof Integer small ? small.longValue() : expect(Long.class, value);
            case FLOAT -> expect(Double.class, value);
            case REAL -> expect(Float.class, value);
            case DECIMAL -> expect(BigDecimal.class, value);
            case DATE -> expect(LocalDate.class, value);
            case TIMESTAMP ->
                value instanceof Instant instant
                        ? OffsetDateTime.ofInstant(instant, ZoneOffset.UTC)
                        : expect(OffsetDateTime.class, value);
        };
    }

    private static Object expect(Class<?> expected, Object value) {
        if (!expected.isInstance(value)) {
            throw new IllegalArgumentException("a " + expected.getSimpleName() + " was expected, not a "
                    + value.getClass().getSimpleName());
        }
        return value;
    }

    private static Object[] array(ValueType type, Collection<?> values) {
        var converted = new ArrayList<@Nullable Object>(values.size());
        for (var value : values) {
            converted.add(value == null ? null : element(type, value));
        }
        return switch (type) {
            case ScalarType scalar -> array(scalar, converted);
            case EnumType _ -> converted.toArray(String[]::new);
            case ListType _, CompositeType _ -> converted.toArray(String[]::new);
        };
    }

    /// One of many values: of those that there are no arrays of, their text.
    private static Object element(ValueType type, Object value) {
        return switch (type) {
            case ScalarType _, EnumType _ -> convert(type, value);
            case ListType list -> Literals.list(array(list.element(), (Collection<?>) value));
            case CompositeType _ -> Literals.row(((Map<?, ?>) value).values());
        };
    }

    private static Object[] array(ScalarType type, List<@Nullable Object> values) {
        return switch (type) {
            case ID -> values.toArray(UUID[]::new);
            case TEXT, JSON -> values.toArray(String[]::new);
            case BOOLEAN -> values.toArray(Boolean[]::new);
            case INTEGER -> values.toArray(Integer[]::new);
            case BIG_INTEGER -> values.toArray(Long[]::new);
            case FLOAT -> values.toArray(Double[]::new);
            case REAL -> values.toArray(Float[]::new);
            case DECIMAL -> values.toArray(BigDecimal[]::new);
            case DATE -> values.toArray(LocalDate[]::new);
            case TIMESTAMP -> values.toArray(OffsetDateTime[]::new);
        };
    }

    private static String literal(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private static String pattern(Comparison.Place place, String text) {
        var literal = literal(text);
        return switch (place) {
            case ANYWHERE -> '%' + literal + '%';
            case START -> literal + '%';
            case END -> '%' + literal;
        };
    }
}
