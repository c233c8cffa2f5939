package io.refract.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.refract.catalog.Field;
import io.refract.catalog.Model;
import io.refract.catalog.ScalarType;
import io.refract.catalog.ValueType;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Counts, averages, sums and extremes of sets of rows.
record Figures(View view, Model model) {
    static final List<String> FUNCTIONS = List.of("_count", "_avg", "_sum", "_min", "_max");

    /// The members that the arguments ask for, in the order in which they do.
    void write(JsonNode arguments, List<Row> rows, ObjectNode out) {
        for (var member : arguments.properties()) {
            if (!FUNCTIONS.contains(member.getKey())) {
                continue;
            }
            if (member.getValue().isObject()) {
                var fields = fields(member.getKey(), member.getValue(), rows);
                if (!fields.isEmpty()) {
                    out.set(member.getKey(), fields);
                }
            } else if (member.getValue().booleanValue()) {
                out.put(member.getKey(), rows.size());
            }
        }
    }

    ObjectNode fields(String function, JsonNode wanted, List<Row> rows) {
        var out = JsonNodeFactory.instance.objectNode();
        for (var member : wanted.properties()) {
            if (member.getValue().booleanValue()) {
                out.set(member.getKey(), json(function, member.getKey(), rows));
            }
        }
        return out;
    }

    private JsonNode json(String function, String name, List<Row> rows) {
        var value = value(function, name, rows);
        var type = type(function, name);
        return type == ScalarType.DECIMAL && value != null
                ? JsonNodeFactory.instance.pojoNode(value)
                : Values.json(type, value);
    }

    /// @param name a field's name, or `_all`
    ValueType type(String function, String name) {
        if (function.equals("_count")) {
            return ScalarType.INTEGER;
        }
        var type = field(name).type();
        return switch (function) {
            case "_avg" -> type == ScalarType.DECIMAL ? type : ScalarType.FLOAT;
            case "_sum" -> type == ScalarType.BIG_INTEGER ? ScalarType.DECIMAL : type;
            default -> type;
        };
    }

    private Field field(String name) {
        return model.field(name).orElseThrow();
    }

    /// Whether the figure is a text of a field whose texts have the order of their bytes.
    boolean bytewise(String name) {
        return !name.equals("_all") && view.data().bytewise(model, field(name));
    }

    /// Null for anything but a count over no values.
    @Nullable
    Object value(String function, String name, List<Row> rows) {
        if (name.equals("_all")) {
            return BigDecimal.valueOf(rows.size());
        }
        var field = field(name);
        var values = rows.stream()
                .map(row -> view.value(row, field))
                .filter(Objects::nonNull)
                .<Object>map(Objects::requireNonNull)
                .toList();
        return switch (function) {
            case "_count" -> BigDecimal.valueOf(values.size());
            case "_avg" -> values.isEmpty() ? null : average(field.type(), values);
            case "_sum" -> values.isEmpty() ? null : sum(field.type(), values);
            case "_min" -> values.stream().min(view.comparing(model, field)).orElse(null);
            case "_max" -> values.stream().max(view.comparing(model, field)).orElse(null);
            default -> throw new IllegalArgumentException(function);
        };
    }

    private static Object sum(ValueType type, List<Object> values) {
        return type == ScalarType.FLOAT ? (Object) floating(values) : exact(values);
    }

    private static Object average(ValueType type, List<Object> values) {
        if (type == ScalarType.FLOAT) {
            return floating(values) / values.size();
        }
        var average = exact(values).divide(BigDecimal.valueOf(values.size()), MathContext.DECIMAL128);
        return type == ScalarType.DECIMAL ? average : (Object) average.doubleValue();
    }

    private static double floating(List<Object> values) {
        return values.stream().mapToDouble(value -> (Double) value).sum();
    }

    private static BigDecimal exact(List<Object> values) {
        return values.stream().map(value -> (BigDecimal) value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
