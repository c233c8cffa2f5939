package io.refract.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import io.refract.catalog.ValueType;
import org.jspecify.annotations.Nullable;

/// The right-hand side of a comparison: a value, or another field of the row.
///
/// @param value null if the other field has none
/// @param hidden whether it is a field of which nobody is told anything
/// @param bytewise whether it is a field whose texts have the order of their bytes
record Other(@Nullable Object value, boolean hidden, boolean bytewise) {
    static boolean isReference(JsonNode json) {
        return json.isObject() && (json.has("$field") || json.has("_ref"));
    }

    static Other of(Subject subject, ValueType type, JsonNode json) {
        if (!isReference(json)) {
            return new Other(Values.of(type, json), false, false);
        }
        return subject.others().apply((json.has("$field") ? json.get("$field") : json.get("_ref")).textValue());
    }
}
