package io.refract.interactive;

import io.refract.access.Caller;
import io.refract.http.TransactionHeaders;
import io.refract.transaction.EndReason;
import io.refract.transaction.HeldOutcomes;
import io.refract.transaction.HeldState;
import io.refract.transaction.HeldTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse;

/// Finds transactions by the names that clients use, wherever they are.
@Singleton
class KnownTransactions {
    private final TransactionIds ids;
    private final OpenTransactions open;
    private final HeldOutcomes outcomes;

    KnownTransactions(TransactionIds ids, OpenTransactions open, HeldOutcomes outcomes) {
        this.ids = ids;
        this.open = open;
        this.outcomes = outcomes;
    }

    /// What is found under a name.
    sealed interface Found {
        /// This pod holds it.
        record Here(OpenTransaction transaction) implements Found {}

        /// It is over.
        record Over(String name, EndReason reason) implements Found {}
    }

    /// One that the caller has begun.
    ///
    /// Fails with `P2028` if there is none, or nobody knows of it any more, and with `UNAVAILABLE` if
    /// that cannot be found out.
    Uni<Found> find(String path, String name, Caller.SignedIn caller) {
        var id = ids.read(path, name);
        if (!id.isOf(caller)) {
            throw TransactionIds.unknown();
        }
        var here = open.find(id.id());
        if (here.isPresent()) {
            return Uni.createFrom().item(new Found.Here(here.get()));
        }
        return open.how(id.id())
                .flatMap(HeldState.Ended::reason)
                .map(reason -> Uni.createFrom().item(reason))
                .orElseGet(
                        () -> outcomes.of(id.id(), id.xid()).map(reason -> reason.orElseThrow(TransactionIds::unknown)))
                .map(reason -> new Found.Over(name, reason));
    }

    /// One that goes on; fails with `P2028` and the reason if it is over.
    Uni<OpenTransaction> open(String path, String name, Caller.SignedIn caller) {
        return find(path, name, caller).map(found -> switch (found) {
            case Found.Here(var transaction) -> transaction;
            case Found.Over(var _, var reason) -> throw reason.failure();
        });
    }

    /// The answer to the last numbered call of one that is committed, if this is that call; empty if it
    /// is not known any more.
    Optional<RestResponse<byte[]>> lastAnswer(CallRequest call, Caller.SignedIn caller) {
        var id = ids.read(TransactionHeaders.ID, call.transaction());
        return call.number().isPresent() && id.isOf(caller)
                ? open.lastOf(id.id())
                        .filter(sequence -> sequence.last() == call.number().getAsInt())
                        .flatMap(sequence -> sequence.repeated(sequence.last()))
                : Optional.empty();
    }

    /// When it ends if nothing more is heard of it: the earlier of both clocks.
    static Instant expiry(HeldTransaction held) {
        var idle = held.idleExpiresAt();
        return idle.isBefore(held.expiresAt()) ? idle : held.expiresAt();
    }
}
