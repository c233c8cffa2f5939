package io.refract.identity.sessions;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What signing in needs to know of a user.
///
/// @param passwordHash null for users who have no password
record Account(
        UUID id,
        @Nullable String passwordHash,
        String email,
        @Nullable String username,
        @Nullable String name) {
    /// Without the hash.
    @Override
    public String toString() {
        return "Account[" + id + "]";
    }
}
