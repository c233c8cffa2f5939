package io.refract.identity.passkeys;

import com.fasterxml.jackson.databind.JsonNode;
import io.refract.kernel.Failure;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a browser makes of a device's answer. Members that are not known here are left alone, since browsers add some.
///
/// @param json the member `response`
record GivenResponse(JsonNode json) {
    private static final String PATH = "response";
    private static final int MOST_TRANSPORTS = 10;

    /// Longer names are not those of the specification; there may be others than we know.
    private static final int MOST_OF_TRANSPORT = 32;

    /// Fails with `VALIDATION` if there are none, or more than so many characters.
    byte[] bytes(String name, int most) {
        var text = json.path(name).textValue();
        var path = path(name);
        if (text == null) {
            throw Failure.validation(path, "NotNull", "must be text");
        }
        return bytes(path, text, most);
    }

    /// The same, where there may be none: null then.
    byte @Nullable [] bytesIfAny(String name, int most) {
        return json.path(name).isNull() || json.path(name).isMissingNode() ? null : bytes(name, most);
    }

    private static byte[] bytes(String path, String text, int most) {
        if (text.length() > most) {
            throw Failure.validation(path, "Size", "must have " + most + " characters at most");
        }
        return Encoded.bytes(path, text);
    }

    /// On which ways the device can be reached, as far as the browser knows.
    Set<String> transports() {
        var transports = new LinkedHashSet<String>();
        for (var each : json.path("transports")) {
            var name = each.textValue();
            if (name == null || name.isEmpty() || name.length() > MOST_OF_TRANSPORT || !isPlain(name)) {
                throw Failure.validation(path("transports"), "Transport", "must be short names");
            }
            transports.add(name);
        }
        if (transports.size() > MOST_TRANSPORTS) {
            throw Failure.validation(path("transports"), "Size", "must be " + MOST_TRANSPORTS + " at most");
        }
        return transports;
    }

    private static boolean isPlain(String name) {
        return name.chars().allMatch(c -> c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-');
    }

    private static String path(String name) {
        return PATH + '.' + name;
    }
}
