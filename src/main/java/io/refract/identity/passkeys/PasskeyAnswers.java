package io.refract.identity.passkeys;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/// Answers that are good once.
final class PasskeyAnswers {
    private PasskeyAnswers() {}

    /// 200, which nothing on the way may keep.
    static RestResponse<byte[]> notKept(byte[] json) {
        return ResponseBuilder.ok(json)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
