package io.refract.data;

import io.refract.http.body.UnreadBody;
import io.refract.kernel.Failure;
import io.refract.kernel.Violation;
import io.refract.query.json.JsonReader;
import io.refract.query.json.JsonValue;
import io.refract.query.json.JsonValue.NullValue;
import io.refract.query.json.JsonValue.ObjectValue;
import io.refract.query.json.SuperJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads the arguments of an operation from a request, and takes out what is not for the query.
///
/// Frontend hooks send `meta` with the types that JSON lacks; see [SuperJson].
final class ArgumentReader {
    private static final String META = "meta";

    private final JsonReader json;

    ArgumentReader(int jsonDepth) {
        this.json = new JsonReader(jsonDepth);
    }

    /// Those of a URL; nothing at all is an empty object.
    Arguments ofParameters(Optional<String> q, Optional<String> meta) {
        var query = q.filter(text -> !text.isBlank()).map(text -> object("q", json.read("q", text)));
        var types = meta.filter(text -> !text.isBlank()).map(text -> json.read(META, text));
        return arguments(query.orElse(ObjectValue.EMPTY), types.orElse(null));
    }

    /// Those of a body, which may hold `meta` beside them; an empty body is an empty object.
    Arguments ofBody(UnreadBody body) {
        if (body.json().length == 0) {
            return arguments(ObjectValue.EMPTY, null);
        }
        return ofValue("body", json.read("body", body.json()));
    }

    /// Those of one of several calls, which may hold `meta` as well.
    ///
    /// @param path where they stand, for errors
    static Arguments ofValue(String path, JsonValue value) {
        var whole = object(path, value);
        return arguments(whole.without(META), whole.find(META));
    }

    /// Several calls that came in one body.
    ///
    /// @param calls an array of them, or an object with the members `0`, `1`, ...
    /// @param typed whether they came with their types
    record Calls(JsonValue calls, boolean typed) {}

    /// The calls in a body: an array, or an object, which may hold `meta` beside them.
    static Calls ofCalls(JsonValue body) {
        if (!(body instanceof ObjectValue object)) {
            return new Calls(body, false);
        }
        var types = types(object.find(META));
        var calls = object.without(META);
        return new Calls(types == null ? calls : SuperJson.decode(calls, types), types != null);
    }

    private static @Nullable JsonValue types(@Nullable JsonValue meta) {
        return meta == null || meta instanceof NullValue
                ? null
                : object(META, meta).find("serialization");
    }

    /// What is wrong with the types is told alone, because they say how the rest is to be read; all else is noted, and
    /// told together with what is wrong with the query.
    private static Arguments arguments(ObjectValue plain, @Nullable JsonValue meta) {
        var types = types(meta);
        var query = types == null ? plain : object("q", SuperJson.decode(plain, types));
        var violations = new ArrayList<Violation>();
        var cache = cache(query, violations);
        var estimated = flag(query, "estimated", violations);
        if (estimated && cache != null) {
            violations.add(new Violation("cache", "Exclusive", "cannot stand beside estimated"));
        }
        return new Arguments(query, flag(query, "explain", violations), estimated, cache, types != null, violations);
    }

    private static @Nullable CacheWish cache(ObjectValue query, List<Violation> violations) {
        return switch (query.find("cache")) {
            case null -> null;
            case NullValue _ -> null;
            case JsonValue argument -> CacheWish.of(argument, violations);
        };
    }

    private static boolean flag(ObjectValue query, String name, List<Violation> violations) {
        return switch (query.find(name)) {
            case null -> false;
            case NullValue _ -> false;
            case JsonValue.BooleanValue(boolean value) -> value;
            case JsonValue other -> {
                violations.add(new Violation(name, "Type", "must be true or false, not " + other.description()));
                yield false;
            }
        };
    }

    private static ObjectValue object(String path, JsonValue value) {
        if (value instanceof ObjectValue object) {
            return object;
        }
        throw Failure.validation(path, "Type", "must be an object, not " + value.description());
    }
}
