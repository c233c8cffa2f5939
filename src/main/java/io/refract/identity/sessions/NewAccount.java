package io.refract.identity.sessions;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.refract.http.body.Forbidden;
import io.refract.http.body.RequestBody;
import io.refract.identity.User;
import io.refract.identity.passwords.NewPassword;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/// What a new user tells about themselves who signs in with a password at once.
///
/// @param cookie whether the refresh token is wanted as a cookie that no script can read
@RequestBody(User.class)
@RegisterForReflection
@Forbidden("passwordHash")
record NewAccount(
        String email,
        @NotNull @NewPassword String password,
        @Nullable String username,
        @Nullable String name,
        @Nullable String bio,
        @Nullable String image,
        @Nullable Boolean cookie) {
    Delivery delivery() {
        return Delivery.of(cookie);
    }

    /// Leaves everything out, so that no password can get into a log.
    @Override
    public String toString() {
        return "NewAccount";
    }
}
