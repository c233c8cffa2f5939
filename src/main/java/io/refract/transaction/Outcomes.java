package io.refract.transaction;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.refract.execute.Database;
import io.refract.execute.Statement;
import io.refract.execute.StatementRunner;
import io.refract.kernel.Failure;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jboss.logging.Logger;

/// What became of transactions whose connections ended before the answer to `commit`: PostgreSQL knows.
@Singleton
class Outcomes {
    /// What has become of a transaction.
    enum Outcome {
        COMMITTED,
        ABORTED,
        /// PostgreSQL does not tell, or not in time.
        UNKNOWN
    }

    private static final Logger LOG = Logger.getLogger(Outcomes.class);

    /// The pauses double: together they are about five seconds.
    private static final int QUESTIONS = 10;

    private static final int FIRST_PAUSE_MILLIS = 10;

    private final StatementRunner database;
    private final Pauses pauses;
    private final Map<Outcome, Counter> counters = new EnumMap<>(Outcome.class);

    @Inject
    Outcomes(Database database, Pauses pauses, MeterRegistry registry) {
        this((StatementRunner) database, pauses, registry);
    }

    Outcomes(StatementRunner database, Pauses pauses, MeterRegistry registry) {
        this.database = database;
        this.pauses = pauses;
        for (var outcome : Outcome.values()) {
            counters.put(
                    outcome,
                    Counter.builder("refract.transactions.outcomes")
                            .description("Transactions whose connection ended before the answer to commit")
                            .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
                            .register(registry));
        }
    }

    /// Asks until the transaction is over for the server as well, which may notice late that the connection
    /// has ended. Never fails.
    ///
    /// @param id as `pg_current_xact_id()` told it
    Uni<Outcome> of(String id) {
        return ask(id, 1).invoke(outcome -> {
            Objects.requireNonNull(counters.get(outcome)).increment();
            LOG.warnf("a connection ended before the answer to commit of transaction %s: %s", id, outcome);
        });
    }

    private Uni<Outcome> ask(String id, int question) {
        var statement = Statement.of("transaction.outcome", "select pg_xact_status($1::text::xid8)", id);
        return database.run(statement)
                .map(rows -> String.valueOf(rows.getFirst().value(0)))
                .onFailure(Failure.class)
                .recoverWithItem("unreachable")
                .onFailure()
                .recoverWithItem("refused")
                .chain(status -> switch (status) {
                    case "committed" -> Uni.createFrom().item(Outcome.COMMITTED);
                    case "aborted" -> Uni.createFrom().item(Outcome.ABORTED);
                    case "in progress", "unreachable" -> later(id, question);
                    default -> Uni.createFrom().item(Outcome.UNKNOWN);
                });
    }

    private Uni<Outcome> later(String id, int question) {
        return question == QUESTIONS
                ? Uni.createFrom().item(Outcome.UNKNOWN)
                : pauses.of((long) FIRST_PAUSE_MILLIS << question - 1).chain(() -> ask(id, question + 1));
    }
}
