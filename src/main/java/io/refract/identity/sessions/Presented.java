package io.refract.identity.sessions;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.refract.http.body.RequestBody;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// A refresh token in a body; null if it comes as a cookie.
@RequestBody
@RegisterForReflection
record Presented(@Size(max = 200) @Nullable String refreshToken) {
    /// Leaves it out, so that it cannot get into a log.
    @Override
    public String toString() {
        return "Presented";
    }
}
