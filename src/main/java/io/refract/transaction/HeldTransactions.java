package io.refract.transaction;

import io.refract.access.Caller;
import io.refract.execute.HeldConnections;
import io.refract.execute.Statement;
import io.refract.execute.WriteConnection;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.function.BiConsumer;

/// Begins transactions that span requests.
@Singleton
public class HeldTransactions {
    private final Vertx vertx;
    private final HeldConnections connections;
    private final Settings settings;
    private final Outcomes outcomes;
    private final CommitListeners listeners;

    HeldTransactions(
            Vertx vertx, HeldConnections connections, Settings settings, Outcomes outcomes, CommitListeners listeners) {
        this.vertx = vertx;
        this.connections = connections;
        this.settings = settings;
        this.outcomes = outcomes;
        this.listeners = listeners;
    }

    /// Begins one on a connection of its own, which stays taken if nobody waits for it: see
    /// [Uncancelled].
    ///
    /// Fails with `P2024` if there is none in time, and with `UNAVAILABLE`.
    ///
    /// @param caller recorded as the acting user in the audit trail
    /// @param ended hears once that it is over
    public Uni<HeldTransaction> begin(
            Caller caller, String requestId, HeldTerms terms, BiConsumer<UUID, HeldState.Ended> ended) {
        return connections
                .take(terms.maxWait())
                .chain(connection -> opened(caller, requestId, terms, connection)
                        .map(xid -> new HeldTransaction(
                                UUID.randomUUID(),
                                xid,
                                terms,
                                connection,
                                new HeldTransaction.Parts(vertx, outcomes, listeners),
                                ended))
                        .onFailure()
                        .invoke(connection::close));
    }

    /// The id that PostgreSQL gives it.
    private Uni<String> opened(Caller caller, String requestId, HeldTerms terms, WriteConnection connection) {
        return Uni.createFrom().completionStage(() -> {
            var begun = connection.command(Statement.of("transaction.begin", terms.begin()));
            var opening = connection.send(settings.ofHeld(caller, requestId, terms));
            return Future.all(begun, opening)
                    .map(_ -> Settings.heldId(opening.result().getFirst()))
                    .toCompletionStage();
        });
    }
}
