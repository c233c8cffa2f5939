package io.refract.http;

import io.refract.access.Caller;
import io.smallrye.mutiny.Uni;

/// Finds out who holds a token.
public interface CallerResolver {
    /// Fails with `UNAUTHENTICATED` if the token is malformed, expired, revoked or its holder is gone.
    ///
    /// @param bearerToken what stands behind `Bearer` in the header `Authorization`; never to be logged
    Uni<Caller> resolve(String bearerToken);
}
