package io.refract.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import io.refract.catalog.ScalarType;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/// Filters of a single value.
record ScalarFilter(View view, Subject subject) {
    @Nullable
    Truth truth(JsonNode filter, boolean inherited) {
        if (!filter.isObject() || Other.isReference(filter)) {
            return equal(filter, inherited);
        }
        var ignoreCase = filter.has("mode") ? filter.get("mode").textValue().equals("insensitive") : inherited;
        Truth all = null;
        for (var operator : filter.properties()) {
            all = Filters.and(all, truth(operator.getKey(), operator.getValue(), ignoreCase));
        }
        return all;
    }

    private @Nullable Truth truth(String operator, JsonNode value, boolean ignoreCase) {
        return switch (operator) {
            case "equals" -> equal(value, ignoreCase);
            case "not" -> Filters.not(truth(value, ignoreCase));
            case "in" -> in(value, ignoreCase);
            case "notIn" -> in(value, ignoreCase).not();
            case "lt" -> compared(value, ignoreCase, order -> order < 0);
            case "lte" -> compared(value, ignoreCase, order -> order <= 0);
            case "gt" -> compared(value, ignoreCase, order -> order > 0);
            case "gte" -> compared(value, ignoreCase, order -> order >= 0);
            case "contains" -> text(value, ignoreCase, String::contains);
            case "startsWith" -> text(value, ignoreCase, String::startsWith);
            case "endsWith" -> text(value, ignoreCase, String::endsWith);
            case "search" ->
                subject.value() instanceof String text
                        ? Truth.of(view.searches().matches(text, value.textValue()))
                        : Truth.UNKNOWN;
            case "mode" -> null;
            default -> throw new IllegalArgumentException(operator);
        };
    }

    private Truth equal(JsonNode value, boolean ignoreCase) {
        return value.isNull() ? Truth.of(subject.value() == null) : compared(value, ignoreCase, order -> order == 0);
    }

    private Truth in(JsonNode values, boolean ignoreCase) {
        if (values.isNull()) {
            return Truth.of(subject.value() == null);
        }
        var any = Truth.FALSE;
        for (var value : values) {
            any = any.or(equal(value, ignoreCase));
        }
        return any;
    }

    private Truth compared(JsonNode json, boolean ignoreCase, IntPredicate test) {
        var other = Other.of(subject, subject.type(), json);
        if (subject.value() == null || other.value() == null || other.hidden()) {
            return Truth.UNKNOWN;
        }
        var order = new Comparing(subject.type(), view.texts(), subject.bytewise() || other.bytewise());
        return Truth.of(test.test(
                ignoreCase
                        ? order.compare(withoutCase(subject.value()), withoutCase(other.value()))
                        : order.compare(subject.value(), other.value())));
    }

    private static String withoutCase(Object text) {
        return Texts.withoutCase((String) text);
    }

    private interface Containment {
        boolean test(String whole, String part);
    }

    private Truth text(JsonNode part, boolean ignoreCase, Containment containment) {
        var other = Other.of(subject, ScalarType.TEXT, part);
        if (subject.value() == null || other.value() == null || other.hidden()) {
            return Truth.UNKNOWN;
        }
        var whole = (String) subject.value();
        var text = (String) other.value();
        return Truth.of(
                ignoreCase ? containment.test(withoutCase(whole), withoutCase(text)) : containment.test(whole, text));
    }
}
