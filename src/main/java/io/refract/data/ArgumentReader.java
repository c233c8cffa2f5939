package io.refract.data;

import io.refract.kernel.Failure;
import io.refract.query.json.JsonReader;
import io.refract.query.json.JsonValue;
import io.refract.query.json.JsonValue.ObjectValue;
import io.refract.query.json.SuperJson;
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
    Arguments ofBody(QueryBody body) {
        if (body.json().length == 0) {
            return arguments(ObjectValue.EMPTY, null);
        }
        var whole = object("body", json.read("body", body.json()));
        return arguments(whole.without(META), whole.find(META));
    }

    private static Arguments arguments(ObjectValue plain, @Nullable JsonValue meta) {
        var types = meta == null ? null : object(META, meta).find("serialization");
        var query = types == null ? plain : object("q", SuperJson.decode(plain, types));
        return new Arguments(query, flag(query, "explain"), cache(query), types != null);
    }

    private static @Nullable CacheWish cache(ObjectValue query) {
        return switch (query.find("cache")) {
            case null -> null;
            case JsonValue.NullValue _ -> null;
            case JsonValue argument -> CacheWish.of(argument);
        };
    }

    private static boolean flag(ObjectValue query, String name) {
        return switch (query.find(name)) {
            case null -> false;
            case JsonValue.BooleanValue(boolean value) -> value;
            case JsonValue other ->
                throw Failure.validation(name, "Type", "must be true or false, not " + other.description());
        };
    }

    private static ObjectValue object(String path, JsonValue value) {
        if (value instanceof ObjectValue object) {
            return object;
        }
        throw Failure.validation(path, "Type", "must be an object, not " + value.description());
    }
}
