package io.refract.identity.sessions;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.refract.http.body.RequestBody;
import io.refract.identity.passwords.NewPassword;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// Who somebody says they are, and what proves it.
///
/// @param cookie whether the refresh token is wanted as a cookie that no script can read
@RequestBody
@RegisterForReflection
record Credentials(
        @NotNull @Size(max = 254) String email,
        @NotNull @Size(max = NewPassword.MOST) String password,
        @Nullable Boolean cookie) {
    Delivery delivery() {
        return Delivery.of(cookie);
    }

    /// Leaves everything out, so that no password can get into a log.
    @Override
    public String toString() {
        return "Credentials";
    }
}
