package io.refract.identity;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.refract.http.body.Forbidden;
import io.refract.http.body.RequestBody;
import io.refract.identity.passwords.NewPassword;
import org.jspecify.annotations.Nullable;

/// What a new user tells about themselves.
///
/// @param password null for a user who will sign in with an OAuth provider only
@RequestBody(User.class)
@RegisterForReflection
@Forbidden("passwordHash")
record Registration(
        String email,
        @NewPassword @Nullable String password,
        @Nullable String username,
        @Nullable String name,
        @Nullable String bio,
        @Nullable String image) {
    /// Leaves everything out, so that no password can get into a log.
    @Override
    public String toString() {
        return "Registration";
    }
}
