package io.refract.http;

import io.refract.access.Caller;
import io.refract.http.exchange.EntityTags;
import io.refract.http.exchange.Exchange;
import io.refract.kernel.ErrorCode;
import io.refract.kernel.Failure;
import io.refract.kernel.Precondition;
import jakarta.inject.Singleton;

/// The request that is being answered: who calls, from where, on which conditions.
///
/// To be used on the Vert.x context of a request; elsewhere every method throws `IllegalStateException`.
@Singleton
public class CurrentRequest {
    /// The id that is in the answer's `X-Request-Id`, the log and the audit trail.
    public String id() {
        return Exchange.current().id();
    }

    /// The network address of the client, as far as it can be known.
    public String clientAddress() {
        return Exchange.current().clientAddress();
    }

    /// Who calls; [Caller#ANONYMOUS] without credentials.
    public Caller caller() {
        return Exchange.current().caller();
    }

    /// The user who calls; fails with `UNAUTHENTICATED` if nobody is signed in.
    public Caller.SignedIn user() {
        if (caller() instanceof Caller.SignedIn user) {
            return user;
        }
        throw Failure.of(ErrorCode.UNAUTHENTICATED, "Sign in and send the token as Authorization: Bearer.");
    }

    /// A moderator or an administrator; fails with `UNAUTHENTICATED` or `FORBIDDEN`.
    public Caller.SignedIn staff() {
        var user = user();
        if (!user.isStaff()) {
            throw Failure.of(ErrorCode.FORBIDDEN, "Only moderators and administrators may do this.");
        }
        return user;
    }

    /// An administrator; fails with `UNAUTHENTICATED` or `FORBIDDEN`.
    public Caller.SignedIn administrator() {
        var user = user();
        if (!user.isAdmin()) {
            throw Failure.of(ErrorCode.FORBIDDEN, "Only administrators may do this.");
        }
        return user;
    }

    /// What `If-Match` asks for.
    public Precondition precondition() {
        return EntityTags.precondition(Exchange.current().routing().request().getHeader("If-Match"));
    }
}
