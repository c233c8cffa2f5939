package io.refract.transaction;

import io.refract.access.Caller;
import io.refract.execute.DatabaseConfig;
import io.refract.execute.Statement;
import io.refract.sql.Cells;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// What the database needs to know of each transaction: who acts, and how long to wait for statements, for
/// locks and for this server.
@Singleton
class Settings {
    private static final String SET = """
            select set_config('app.user_id', $1, true), set_config('app.request_id', $2, true), \
            set_config('app.api_key_id', $3, true), set_config('statement_timeout', $4, true), \
            set_config('lock_timeout', $5, true), set_config('idle_in_transaction_session_timeout', $6, true)""";

    private static final String ID = ", pg_current_xact_id()::text";

    /// Stands behind the settings.
    private static final int ID_COLUMN = 6;

    /// PostgreSQL has a clock for the whole transaction since version 17.
    private static final String SET_HELD = SET
            + ", case when current_setting('server_version_num')::int >= 170000"
            + " then set_config('transaction_timeout', $7, true) end"
            + ID;

    private static final int HELD_ID_COLUMN = 7;

    /// How much later than this program PostgreSQL ends what the program has not.
    private static final Duration LATER = Duration.ofSeconds(1);

    /// How long an attempt that will be undone waits for a lock: those who mean it go first.
    private static final Duration TRIAL_PATIENCE = Duration.ofMillis(100);

    private final Duration writeTimeout;
    private final Duration lockTimeout;

    Settings(DatabaseConfig config) {
        this.writeTimeout = config.writeTimeout();
        this.lockTimeout = config.lockTimeout();
    }

    Statement of(Caller caller, String requestId) {
        return statement("transaction.settings", SET, caller, requestId, lockTimeout, writeTimeout);
    }

    /// The same, which also tells the transaction's own id, see [#id]. Whoever writes gets one anyway.
    Statement withId(Caller caller, String requestId) {
        return statement("transaction.opening", SET + ID, caller, requestId, lockTimeout, writeTimeout);
    }

    /// The same for what will be undone.
    Statement ofTrial(Caller caller, String requestId) {
        return statement("transaction.trial", SET, caller, requestId, TRIAL_PATIENCE, writeTimeout);
    }

    /// Those of a transaction that spans requests, which also tell its id, see [#heldId].
    Statement ofHeld(Caller caller, String requestId, HeldTerms terms) {
        return statement(
                "transaction.opening-held",
                SET_HELD,
                caller,
                requestId,
                lockTimeout,
                terms.idleTimeout().plus(LATER),
                terms.timeout().plus(LATER));
    }

    /// The request of one of its calls.
    static Statement ofCall(String requestId) {
        return Statement.of("transaction.request", "select set_config('app.request_id', $1, true)", requestId);
    }

    /// The id in the row that [#withId] gives, as PostgreSQL writes it.
    static String id(Cells row) {
        return (String) Objects.requireNonNull(row.value(ID_COLUMN));
    }

    /// The id in the row that [#ofHeld] gives.
    static String heldId(Cells row) {
        return (String) Objects.requireNonNull(row.value(HELD_ID_COLUMN));
    }

    /// @param patience with locks, with this server, and with the whole
    private Statement statement(String label, String sql, Caller caller, String requestId, Duration... patience) {
        var values = new ArrayList<>(List.of(
                caller.userId().map(UUID::toString).orElse(""),
                requestId,
                caller.calledBy().map(key -> key.id().toString()).orElse(""),
                millis(writeTimeout)));
        for (var each : patience) {
            values.add(millis(each));
        }
        return Statement.of(label, sql, values.toArray());
    }

    private static String millis(Duration duration) {
        return Long.toString(duration.toMillis());
    }
}
