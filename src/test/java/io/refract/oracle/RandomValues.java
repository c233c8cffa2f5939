package io.refract.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import io.refract.catalog.CompositeType;
import io.refract.catalog.EnumType;
import io.refract.catalog.Field;
import io.refract.catalog.ListType;
import io.refract.catalog.Model;
import io.refract.catalog.ScalarType;
import io.refract.catalog.ValueType;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Values as clients write them: mostly such as rows hold, so that questions find something.
record RandomValues(Data data, Texts texts, Dice dice) {
    private static final String NOBODY = "00000000-0000-4000-8000-000000000000";

    JsonNode of(Model model, Field field) {
        var existing = dice.chance(0.7) ? existing(model, field) : null;
        return existing == null ? madeUp(field.type()) : written(field.type(), existing);
    }

    /// An element of a list field.
    JsonNode element(Model model, Field field, ScalarType type) {
        var existing = dice.chance(0.7) ? existing(model, field) : null;
        var elements = existing == null
                ? List.of()
                : ((List<?>) existing).stream().filter(Objects::nonNull).toList();
        return elements.isEmpty() ? madeUp(type) : written(type, dice.one(elements));
    }

    private @Nullable Object existing(Model model, Field field) {
        var value = dice.one(data.rows(model)).value(field);
        return value instanceof List<?> list && list.contains(null) ? null : value;
    }

    private JsonNode written(ValueType type, Object value) {
        var json = Values.json(type, value);
        return switch (type) {
            case ScalarType scalar ->
                switch (scalar) {
                    case ID ->
                        dice.chance(0.1) ? TextNode.valueOf(json.textValue().toUpperCase(Locale.ROOT)) : json;
                    case BIG_INTEGER, DECIMAL -> dice.chance(0.5) ? Json.read(json.textValue()) : json;
                    case TIMESTAMP -> TextNode.valueOf(moment(json.textValue()));
                    case TEXT, INTEGER, FLOAT, REAL, BOOLEAN, DATE, JSON -> json;
                };
            case EnumType _, ListType _, CompositeType _ -> json;
        };
    }

    /// The same moment in other clothes.
    private String moment(String utc) {
        return switch (dice.below(4)) {
            case 0 -> utc.replace("Z", "+00:00");
            case 1 -> utc.replace(".000Z", "Z");
            case 2 -> utc.replace("Z", "000Z");
            default -> utc;
        };
    }

    private JsonNode madeUp(ValueType type) {
        return switch (type) {
            case ScalarType scalar -> madeUp(scalar);
            case EnumType members -> TextNode.valueOf(dice.one(members.values()));
            case ListType list -> array(list.element(), 3);
            case CompositeType _ -> throw new IllegalArgumentException("nothing compares composite values");
        };
    }

    ArrayNode array(ScalarType element, int most) {
        var array = JsonNodeFactory.instance.arrayNode();
        for (var left = dice.below(most + 1); left > 0; left--) {
            array.add(madeUp(element));
        }
        return array;
    }

    private JsonNode madeUp(ScalarType type) {
        return switch (type) {
            case ID -> TextNode.valueOf(dice.one(NOBODY, "ffffffff-ffff-ffff-ffff-ffffffffffff"));
            case TEXT -> text();
            case INTEGER -> Json.read(dice.one("0", "1", "-1", "2", "3", "17", "2147483647", "-2147483648"));
            case BIG_INTEGER ->
                Json.read(dice.one("0", "42", "\"42\"", "9007199254740993", "\"-9223372036854775808\""));
            case DECIMAL ->
                Json.read(dice.one("0", "\"0.5000\"", "1e3", "-12.34560", "\"0.00005\"", "123456789012345678"));
            case FLOAT, REAL -> Json.read(dice.one("0", "-0.25", "1.5", "1e300", "1234.7500"));
            case BOOLEAN -> Json.read(dice.one("true", "false"));
            case TIMESTAMP ->
                Json.read(dice.one(
                        "\"2024-02-29T12:00:00.0005Z\"",
                        "\"2026-01-02T04:04:05.006+01:00\"",
                        "\"0001-01-01T00:00:00Z\"",
                        "\"9999-12-31T23:59:59.999Z\""));
            case DATE -> Json.read(dice.one("\"2024-02-29\"", "\"0001-01-01\"", "\"9999-12-31\""));
            case JSON ->
                Json.read(dice.one(
                        "1",
                        "1.00",
                        "\"Red\"",
                        "true",
                        "[]",
                        "[null]",
                        "[1]",
                        "{}",
                        "{\"a\":1}",
                        "{\"a\":null}",
                        "\"\""));
        };
    }

    TextNode text() {
        return TextNode.valueOf(dice.one(texts.known()));
    }
}
