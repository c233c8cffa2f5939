package io.refract.identity.sessions;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.refract.http.body.RequestBody;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// A refresh token of the session that is to be ended; null if it comes as a cookie, or if the access token tells.
@RequestBody(optional = true)
@RegisterForReflection
record Leaving(@Size(max = 200) @Nullable String refreshToken) {
    /// Leaves it out, so that it cannot get into a log.
    @Override
    public String toString() {
        return "Leaving";
    }
}
