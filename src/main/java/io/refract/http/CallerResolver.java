package io.refract.http;

import io.refract.access.Caller;
import io.refract.kernel.ErrorCode;
import io.refract.kernel.Failure;
import io.smallrye.mutiny.Uni;

/// Finds out who holds a token of one kind. Every bean of this type is asked, the first that understands a token
/// decides.
public interface CallerResolver {
    /// Whether the token has the form of those that are known here; it need not be valid.
    boolean understands(String bearerToken);

    /// Fails with `UNAUTHENTICATED` if the token is malformed, expired, revoked or its holder is gone.
    ///
    /// @param bearerToken what stands behind `Bearer` in the header `Authorization`; never to be logged
    Uni<Caller> resolve(String bearerToken);

    /// As what a token is refused of which no more is to be told: what is wrong with it is nobody's business but its
    /// maker's.
    static Failure invalid() {
        return Failure.of(ErrorCode.UNAUTHENTICATED, "The token is not valid, or no longer.");
    }
}
