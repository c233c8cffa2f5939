package io.refract.http.answers;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.refract.kernel.ErrorCode;
import io.refract.kernel.Failure;
import io.refract.kernel.Text;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The one shape of an error answer: a problem document of RFC 9457.
final class Problem {
    static final String MEDIA_TYPE = "application/problem+json";

    private static final JsonFactory JSON = new JsonFactory();

    private Problem() {}

    /// @param forHooks whether the failure is repeated for frontend hooks, see [HookError]
    static byte[] document(Failure failure, String requestId, boolean forHooks) {
        var out = new ByteArrayOutputStream(256);
        try (var json = JSON.createGenerator(out)) {
            json.writeStartObject();
            write(json, failure, requestId);
            if (forHooks) {
                HookError.write(json, failure);
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void write(JsonGenerator json, Failure failure, String requestId) throws IOException {
        var code = failure.code();
        json.writeStringField("type", "/errors/" + code.code());
        json.writeStringField("title", code.title());
        json.writeNumberField("status", code.status());
        json.writeStringField("code", code.code());
        if (code != ErrorCode.INTERNAL) {
            json.writeStringField("detail", Text.sendable(failure.detail()));
        }
        json.writeStringField("instance", requestId);
        if (!failure.meta().isEmpty()) {
            json.writeFieldName("meta");
            writeValue(json, failure.meta());
        }
        if (!failure.violations().isEmpty()) {
            writeViolations(json, failure);
        }
    }

    private static void writeViolations(JsonGenerator json, Failure failure) throws IOException {
        json.writeArrayFieldStart("errors");
        for (var violation : failure.violations()) {
            json.writeStartObject();
            json.writeStringField("path", Text.sendable(violation.path()));
            json.writeStringField("rule", violation.rule());
            json.writeStringField("message", Text.sendable(violation.message()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeValue(JsonGenerator json, @Nullable Object value) throws IOException {
        switch (value) {
            case null -> json.writeNull();
            case Integer number -> json.writeNumber(number);
            case Long number -> json.writeNumber(number);
            case Boolean flag -> json.writeBoolean(flag);
            case Map<?, ?> map -> {
                json.writeStartObject();
                for (var entry : sorted(map).entrySet()) {
                    json.writeFieldName(Text.sendable(entry.getKey()));
                    writeValue(json, entry.getValue());
                }
                json.writeEndObject();
            }
            case Iterable<?> list -> {
                json.writeStartArray();
                for (var item : list) {
                    writeValue(json, item);
                }
                json.writeEndArray();
            }
            default -> json.writeString(Text.sendable(value.toString()));
        }
    }

    /// The same failure is the same document each time, whatever the order of the map.
    private static SortedMap<String, @Nullable Object> sorted(Map<?, ?> map) {
        var sorted = new TreeMap<String, @Nullable Object>();
        map.forEach((key, value) -> sorted.put(String.valueOf(key), value));
        return sorted;
    }
}
