package io.refract.identity.sessions;

import java.util.UUID;

/// A session whose next refresh token may be given out once the transaction is committed.
public record Started(UUID user, UUID session, RefreshToken token) {}
