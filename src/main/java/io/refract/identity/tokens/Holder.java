package io.refract.identity.tokens;

import io.refract.access.Caller;
import io.refract.access.Role;
import java.util.Optional;
import java.util.UUID;

/// Whom a token belongs to.
///
/// @param session in which the user is signed in; empty where there is none to be ended
public record Holder(UUID user, Optional<UUID> session) {
    public static Holder of(UUID user, UUID session) {
        return new Holder(user, Optional.of(session));
    }

    /// @param role that the user has
    Caller caller(Role role) {
        return session.map(it -> Caller.user(user, role, it)).orElseGet(() -> Caller.user(user, role));
    }
}
