package io.refract.oracle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.POJONode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;

/// JSON as trees, with exact numbers.
final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
            .build();

    /// Averages and sums of floating-point numbers may be rounded in another order.
    private static final BigDecimal TOLERANCE = new BigDecimal("1e-12");

    private Json() {}

    static JsonNode read(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    static JsonNode read(byte[] utf8) {
        return read(new String(utf8, StandardCharsets.UTF_8));
    }

    /// Whether two values are the same JSON: numbers by their worth, members in any order.
    static boolean same(JsonNode left, JsonNode right) {
        if (left.isNumber() && right.isNumber()) {
            return left.decimalValue().compareTo(right.decimalValue()) == 0;
        }
        if (left.getNodeType() != right.getNodeType() || left.size() != right.size()) {
            return false;
        }
        if (left.isObject()) {
            return left.propertyStream()
                    .allMatch(each -> right.has(each.getKey()) && same(each.getValue(), right.get(each.getKey())));
        }
        for (var i = 0; i < left.size(); i++) {
            if (!same(left.get(i), right.get(i))) {
                return false;
            }
        }
        return left.isArray() || left.equals(right);
    }

    /// Whether an answer is the expected one: the same members in the same order, numbers equal but for rounding. A
    /// `POJONode` with a `BigDecimal` expects a string with such a number.
    static boolean answers(JsonNode expected, JsonNode actual) {
        if (expected.isNumber()) {
            return actual.isNumber() && isNear(expected.decimalValue(), actual.decimalValue());
        }
        if (expected instanceof POJONode number) {
            return actual.isTextual() && isNear((BigDecimal) number.getPojo(), new BigDecimal(actual.textValue()));
        }
        if (expected.getNodeType() != actual.getNodeType() || expected.size() != actual.size()) {
            return false;
        }
        if (expected.isObject() && !names(expected).equals(names(actual))) {
            return false;
        }
        var others = actual.iterator();
        for (var each : expected) {
            if (!answers(each, others.next())) {
                return false;
            }
        }
        return expected.isContainerNode() || expected.equals(actual);
    }

    /// Where two answers begin to differ, and how.
    static String difference(JsonNode expected, JsonNode actual) {
        if (expected.isContainerNode()
                && expected.getNodeType() == actual.getNodeType()
                && expected.size() == actual.size()
                && (expected.isArray() || names(expected).equals(names(actual)))) {
            var names = expected.isObject() ? names(expected).iterator() : null;
            var others = actual.iterator();
            var place = 0;
            for (var each : expected) {
                var name = names == null ? "[" + place++ + "]" : "." + names.next();
                var other = others.next();
                if (!answers(each, other)) {
                    return name + difference(each, other);
                }
            }
        }
        return expected.isContainerNode() && actual.isContainerNode()
                ? ": " + outline(expected) + " instead of " + outline(actual)
                : ": " + expected + " instead of " + actual;
    }

    private static String outline(JsonNode node) {
        return node.isObject() ? names(node).toString() : node.size() + " elements";
    }

    private static ArrayList<String> names(JsonNode object) {
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static boolean isNear(BigDecimal expected, BigDecimal actual) {
        var most = expected.abs().max(BigDecimal.ONE).multiply(TOLERANCE, MathContext.DECIMAL64);
        return expected.subtract(actual).abs().compareTo(most) <= 0;
    }
}
