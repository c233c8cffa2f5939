package io.refract.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.refract.catalog.CompositeType;
import io.refract.catalog.EnumType;
import io.refract.catalog.ListType;
import io.refract.catalog.ScalarType;
import io.refract.catalog.ValueType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Values in a form that can be compared: ids, texts and members of enums as strings, all exact numbers as
/// `BigDecimal`, others as `Double`, moments as `Instant`, JSON and composite values as trees, lists as lists.
final class Values {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private Values() {}

    /// The value that JSON stands for, be it a client's or PostgreSQL's; null for null.
    static @Nullable Object of(ValueType type, JsonNode json) {
        if (json.isNull() && type != ScalarType.JSON) {
            return null;
        }
        return switch (type) {
            case ScalarType scalar -> scalar(scalar, json);
            case EnumType _ -> json.textValue();
            case CompositeType _ -> json;
            case ListType list -> {
                var values = new ArrayList<@Nullable Object>();
                json.forEach(each -> values.add(of(list.element(), each)));
                yield values;
            }
        };
    }

    private static Object scalar(ScalarType type, JsonNode json) {
        return switch (type) {
            case ID -> json.textValue().toLowerCase(Locale.ROOT);
            case TEXT -> json.textValue();
            case INTEGER, BIG_INTEGER, DECIMAL -> new BigDecimal(json.asText());
            case FLOAT, REAL -> Double.valueOf(json.asText());
            case BOOLEAN -> json.booleanValue();
            case TIMESTAMP -> OffsetDateTime.parse(json.textValue()).toInstant();
            case DATE -> LocalDate.parse(json.textValue());
            case JSON -> json;
        };
    }

    /// A value as clients get to see it.
    static JsonNode json(ValueType type, @Nullable Object value) {
        var nodes = JsonNodeFactory.instance;
        if (value == null) {
            return nodes.nullNode();
        }
        return switch (type) {
            case ScalarType scalar ->
                switch (scalar) {
                    case ID, TEXT, DATE -> nodes.textNode(value.toString());
                    case INTEGER -> nodes.numberNode((BigDecimal) value);
                    case BIG_INTEGER, DECIMAL -> nodes.textNode(((BigDecimal) value).toPlainString());
                    case FLOAT, REAL -> number((Double) value);
                    case BOOLEAN -> nodes.booleanNode((Boolean) value);
                    case TIMESTAMP -> nodes.textNode(MOMENT.format((Instant) value));
                    case JSON -> (JsonNode) value;
                };
            case EnumType _ -> nodes.textNode((String) value);
            case CompositeType _ -> (JsonNode) value;
            case ListType list -> {
                var array = nodes.arrayNode();
                ((List<?>) value).forEach(each -> array.add(json(list.element(), each)));
                yield array;
            }
        };
    }

    private static JsonNode number(double value) {
        return Double.isFinite(value)
                ? JsonNodeFactory.instance.numberNode(value)
                : JsonNodeFactory.instance.nullNode();
    }
}
