package io.refract.transaction;

import io.refract.execute.Database;
import io.refract.execute.Statement;
import io.refract.execute.StatementRunner;
import io.refract.kernel.ErrorCode;
import io.refract.kernel.Failure;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What has become of transactions that spanned requests, for those who did not hold them.
///
/// A transaction that is committed has written a row within itself that says so; one that is rolled back
/// by its holder has one that was written behind it. Where there is no row, PostgreSQL knows by the
/// transaction's own id (`pg_xact_status`): without a row that tells more, one that was rolled back has
/// lost its pod.
@Singleton
public class HeldOutcomes {
    /// For what has written nothing.
    static final Statement COMMIT = Statement.of("transaction.commit", "commit");

    private static final String NOTE =
            "insert into public.held_transactions (id, xid, reason) values ('%s', '%s'::text::xid8, '%s')";

    private static final String FIND = """
            select (select h.reason from public.held_transactions h where h.id = $1::text::uuid), \
            pg_xact_status($2::text::xid8)""";

    private static final String PURGE = """
            delete from public.held_transactions where id in (
              select h.id from public.held_transactions h where h.ended_at < now() - make_interval(secs => $1)
              order by h.ended_at limit $2)
            returning true""";

    /// The pauses double: together they are about two and a half seconds.
    private static final int QUESTIONS = 9;

    private static final int FIRST_PAUSE_MILLIS = 10;
    private static final Duration SOON = Duration.ofSeconds(1);

    private final StatementRunner database;
    private final Pauses pauses;

    HeldOutcomes(Database database, Pauses pauses) {
        this.database = database;
        this.pauses = pauses;
    }

    /// Notes that it is committed, and commits, in one message: what cannot be noted is not committed.
    static Statement commit(UUID id, String xid) {
        return Statement.of("transaction.commit", note(id, xid, EndReason.COMMITTED) + "; commit");
    }

    /// Rolls back, and notes why.
    static Statement rollback(UUID id, String xid, EndReason reason) {
        return Statement.of("transaction.rollback", "rollback; " + note(id, xid, reason));
    }

    /// All of it is made by this program and the database.
    private static String note(UUID id, String xid, EndReason reason) {
        return NOTE.formatted(id, Long.parseUnsignedLong(xid), reason.word());
    }

    /// Why a transaction is over; empty if there was none, or so long ago that nobody knows.
    ///
    /// Fails with `UNAVAILABLE` if the database cannot be asked, or says that it still runs: its holder
    /// is cut off from this pod, or the database has not noticed yet that it is gone.
    public Uni<Optional<EndReason>> of(UUID id, String xid) {
        return ask(id, xid, 1);
    }

    private Uni<Optional<EndReason>> ask(UUID id, String xid, int question) {
        return database.run(Statement.of("transaction.outcome-held", FIND, id.toString(), xid))
                .map(List::getFirst)
                .chain(row -> {
                    if (row.value(0) instanceof String reason) {
                        return Uni.createFrom().item(Optional.of(EndReason.of(reason)));
                    }
                    return switch (String.valueOf(row.value(1))) {
                        case "committed" -> Uni.createFrom().item(Optional.of(EndReason.COMMITTED));
                        case "aborted" -> Uni.createFrom().item(Optional.of(EndReason.POD_LOST));
                        case "in progress" -> later(id, xid, question);
                        default -> Uni.createFrom().item(Optional.empty());
                    };
                });
    }

    private Uni<Optional<EndReason>> later(UUID id, String xid, int question) {
        return question == QUESTIONS
                ? Uni.createFrom()
                        .failure(Failure.of(
                                        ErrorCode.UNAVAILABLE,
                                        "The transaction still runs, and the server that holds it cannot be reached.")
                                .withRetryAfter(SOON))
                : pauses.of((long) FIRST_PAUSE_MILLIS << question - 1).chain(() -> ask(id, xid, question + 1));
    }

    /// Deletes some of the rows that are older than that; how many it were.
    public Uni<Integer> purge(StatementRunner runner, Duration age, int atMost) {
        return runner.run(Statement.of("transaction.purge-held", PURGE, (double) age.toSeconds(), atMost))
                .map(List::size);
    }
}
