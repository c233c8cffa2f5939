package io.refract.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import io.refract.catalog.ScalarType;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Filters of lists. A list may hold nulls, of which nothing is known.
record ListFilter(View view, Subject subject, ScalarType element) {
    @Nullable
    Truth truth(JsonNode filter) {
        if (!filter.isObject() || Other.isReference(filter)) {
            return equal(filter);
        }
        Truth all = null;
        for (var operator : filter.properties()) {
            var value = operator.getValue();
            all = Filters.and(
                    all,
                    switch (operator.getKey()) {
                        case "equals" -> equal(value);
                        case "has" -> has(value);
                        case "hasEvery" -> every(value);
                        case "hasSome" -> some(value);
                        case "isEmpty" -> empty(value.booleanValue());
                        default -> throw new IllegalArgumentException(operator.getKey());
                    });
        }
        return all;
    }

    private @Nullable List<?> list() {
        return (List<?>) subject.value();
    }

    private Truth equal(JsonNode json) {
        var list = list();
        if (json.isNull()) {
            return Truth.of(list == null);
        }
        var other = Other.of(subject, subject.type(), json);
        if (list == null || other.value() == null || other.hidden()) {
            return Truth.UNKNOWN;
        }
        var others = (List<?>) other.value();
        var equal = list.size() == others.size();
        for (var i = 0; equal && i < list.size(); i++) {
            var left = list.get(i);
            var right = others.get(i);
            equal = left == null || right == null ? left == right : same(left, right);
        }
        return Truth.of(equal);
    }

    private static boolean same(Object left, Object right) {
        return left instanceof JsonNode json ? Json.same(json, (JsonNode) right) : Comparing.equal(left, right);
    }

    private Truth has(JsonNode json) {
        var list = list();
        var other = Other.of(subject, element, json);
        if (list == null || other.hidden()) {
            return Truth.UNKNOWN;
        }
        var any = Truth.FALSE;
        for (var each : list) {
            any = any.or(each == null || other.value() == null ? Truth.UNKNOWN : Truth.of(same(each, other.value())));
        }
        return any;
    }

    private boolean holds(Object value) {
        return Objects.requireNonNull(list()).stream().anyMatch(each -> each != null && same(each, value));
    }

    private Truth every(JsonNode values) {
        return list() == null
                ? Truth.UNKNOWN
                : Truth.of(values.valueStream()
                        .allMatch(value -> holds(Objects.requireNonNull(Values.of(element, value)))));
    }

    private Truth some(JsonNode values) {
        return list() == null
                ? Truth.UNKNOWN
                : Truth.of(values.valueStream()
                        .anyMatch(value -> holds(Objects.requireNonNull(Values.of(element, value)))));
    }

    private Truth empty(boolean wanted) {
        var list = list();
        return list == null ? Truth.UNKNOWN : Truth.of(list.isEmpty() == wanted);
    }
}
