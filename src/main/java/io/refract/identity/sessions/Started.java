package io.refract.identity.sessions;

import io.refract.identity.tokens.Holder;
import java.util.UUID;

/// A session whose next refresh token may be given out once the transaction is committed.
record Started(UUID user, UUID session, RefreshToken token) {
    Holder holder() {
        return Holder.of(user, session);
    }
}
