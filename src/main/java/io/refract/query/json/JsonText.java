package io.refract.query.json;

import io.refract.kernel.Text;
import java.util.regex.Pattern;

/// Writes JSON values as compact text that PostgreSQL reads as the same value.
final class JsonText {
    /// What a `numeric` of PostgreSQL certainly holds.
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,1000}(\\.\\d{1,1000})?([eE][+-]?\\d{1,3})?");

    private JsonText() {}

    /// Whether PostgreSQL can hold the value: no text with NUL or broken surrogates, no number without
    /// measure.
    static boolean storable(JsonValue value) {
        return switch (value) {
            case JsonValue.ObjectValue object ->
                object.members().stream().allMatch(each -> Text.storable(each.name()) && storable(each.value()));
            case JsonValue.ArrayValue array -> array.items().stream().allMatch(JsonText::storable);
            case JsonValue.ReferenceValue reference -> storable(reference.written());
            case JsonValue.StringValue string -> Text.storable(string.text());
            case JsonValue.NumberValue number -> NUMBER.matcher(number.text()).matches();
            case JsonValue.BooleanValue _, JsonValue.NullValue _ -> true;
        };
    }

    static String of(JsonValue value) {
        var text = new StringBuilder();
        write(value, text);
        return text.toString();
    }

    private static void write(JsonValue value, StringBuilder text) {
        switch (value) {
            case JsonValue.ObjectValue object -> {
                var separator = '{';
                for (var member : object.members()) {
                    text.append(separator);
                    write(member.name(), text);
                    text.append(':');
                    write(member.value(), text);
                    separator = ',';
                }
                text.append(separator == '{' ? "{}" : "}");
            }
            case JsonValue.ArrayValue array -> {
                var separator = '[';
                for (var item : array.items()) {
                    text.append(separator);
                    write(item, text);
                    separator = ',';
                }
                text.append(separator == '[' ? "[]" : "]");
            }
            case JsonValue.ReferenceValue reference -> write(reference.written(), text);
            case JsonValue.StringValue string -> write(string.text(), text);
            case JsonValue.NumberValue number -> text.append(number.text());
            case JsonValue.BooleanValue(boolean flag) -> text.append(flag);
            case JsonValue.NullValue() -> text.append("null");
        }
    }

    private static void write(String string, StringBuilder text) {
        text.append('"');
        for (var i = 0; i < string.length(); i++) {
            var c = string.charAt(i);
            switch (c) {
                case '"', '\\' -> text.append('\\').append(c);
                default -> {
                    if (c < ' ') {
                        text.append(String.format("\\u%04x", (int) c));
                    } else {
                        text.append(c);
                    }
                }
            }
        }
        text.append('"');
    }
}
