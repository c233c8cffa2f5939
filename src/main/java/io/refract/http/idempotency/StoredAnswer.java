package io.refract.http.idempotency;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// An answer as it is kept for repetitions of its request.
///
/// @param headers the values of the headers that belong to the answer itself
/// @param body null if there is none
record StoredAnswer(
        int status, JsonObject headers, @Nullable Buffer body) {
    static StoredAnswer of(RestResponse<byte[]> answer) {
        var headers = new JsonObject();
        answer.getStringHeaders().forEach((name, values) -> headers.put(name, String.join(", ", values)));
        var body = answer.getEntity();
        return new StoredAnswer(answer.getStatus(), headers, body == null ? null : Buffer.buffer(body));
    }

    /// The same answer again, marked as such.
    RestResponse<byte[]> replay() {
        var answer = RestResponse.ResponseBuilder.<byte[]>create(status);
        headers.forEach(header -> answer.header(header.getKey(), Objects.toString(header.getValue())));
        if (body != null) {
            answer.entity(body.getBytes());
        }
        return answer.header("Idempotency-Replayed", "true").build();
    }
}
