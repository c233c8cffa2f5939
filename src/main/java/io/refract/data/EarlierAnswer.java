package io.refract.data;

import io.refract.engine.Result;
import io.refract.query.json.JsonReader;
import io.refract.query.json.JsonValue;
import io.refract.query.json.JsonValue.ArrayValue;
import io.refract.query.json.JsonValue.ObjectValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a call has answered, for those that refer to it: it shows what its caller is shown.
final class EarlierAnswer {
    /// Deeper than answers are; values of JSON in them have a bound of their own.
    private static final JsonReader READER = new JsonReader(500);

    private final JsonValue answer;

    EarlierAnswer(Result result) {
        this.answer = READER.read("answer", result.json());
    }

    /// The value at a path that exists in answers of this shape; null of JSON if there is nothing.
    JsonValue at(List<String> path) {
        var at = answer;
        for (var step : path) {
            var next = below(at, step);
            if (next == null) {
                return JsonValue.NULL;
            }
            at = next;
        }
        return at;
    }

    private static @Nullable JsonValue below(JsonValue value, String step) {
        return switch (value) {
            case ObjectValue object -> object.find(step);
            case ArrayValue(var items) -> {
                var index = Integer.parseInt(step);
                yield index < items.size() ? items.get(index) : null;
            }
            default -> null;
        };
    }
}
