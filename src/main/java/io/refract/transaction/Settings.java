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

/// What the database needs to know of each transaction: who acts, and how long to wait for statements
/// and for this server.
@Singleton
class Settings {
    private static final String SET = """
            select set_config('app.user_id', $1, true), set_config('app.request_id', $2, true), \
            set_config('statement_timeout', $3, true), \
            set_config('idle_in_transaction_session_timeout', $3, true), set_config('app.api_key_id', $4, true)""";

    /// Stands behind the settings.
    private static final int ID_COLUMN = 5;

    /// PostgreSQL has a clock for the whole transaction since version 17.
    private static final String SET_HELD = """
            select set_config('app.user_id', $1, true), set_config('app.request_id', $2, true), \
            set_config('statement_timeout', $3, true), \
            set_config('idle_in_transaction_session_timeout', $5, true), set_config('app.api_key_id', $4, true), \
            set_config('lock_timeout', $6, true), \
            case when current_setting('server_version_num')::int >= 170000 \
            then set_config('transaction_timeout', $7, true) end, \
            pg_current_xact_id()::text""";

    private static final int HELD_ID_COLUMN = 7;

    /// How much later than this program PostgreSQL ends what the program has not.
    private static final Duration LATER = Duration.ofSeconds(1);

    /// How long an attempt that will be undone waits for a lock: those who mean it go first.
    private static final String TRIAL_PATIENCE = "100ms";

    private final String writeTimeout;

    Settings(DatabaseConfig config) {
        this.writeTimeout = millis(config.writeTimeout());
    }

    Statement of(Caller caller, String requestId) {
        return statement("transaction.settings", SET, caller, requestId);
    }

    /// The same, which also tells the transaction's own id, see [#id]. Whoever writes gets one anyway.
    Statement withId(Caller caller, String requestId) {
        return statement("transaction.opening", SET + ", pg_current_xact_id()::text", caller, requestId);
    }

    /// The same for what will be undone.
    Statement ofTrial(Caller caller, String requestId) {
        return statement(
                "transaction.trial",
                SET + ", set_config('lock_timeout', '" + TRIAL_PATIENCE + "', true)",
                caller,
                requestId);
    }

    /// Those of a transaction that spans requests, which also tell its id, see [#heldId].
    Statement ofHeld(Caller caller, String requestId, HeldTerms terms) {
        return statement(
                "transaction.opening-held",
                SET_HELD,
                caller,
                requestId,
                millis(terms.idleTimeout().plus(LATER)),
                millis(terms.lockTimeout()),
                millis(terms.timeout().plus(LATER)));
    }

    /// The request of one of its calls.
    static Statement ofCall(String requestId) {
        return Statement.of("transaction.request", "select set_config('app.request_id', $1, true)", requestId);
    }

    /// The id in the row that [#ofHeld] gives.
    static String heldId(Cells row) {
        return (String) Objects.requireNonNull(row.value(HELD_ID_COLUMN));
    }

    /// The id in the row that [#withId] gives, as PostgreSQL writes it.
    static String id(Cells row) {
        return (String) Objects.requireNonNull(row.value(ID_COLUMN));
    }

    private Statement statement(String label, String sql, Caller caller, String requestId, String... more) {
        var values = new ArrayList<>(List.of(
                caller.userId().map(UUID::toString).orElse(""),
                requestId,
                writeTimeout,
                caller.calledBy().map(key -> key.id().toString()).orElse("")));
        values.addAll(List.of(more));
        return Statement.of(label, sql, values.toArray());
    }

    private static String millis(Duration duration) {
        return Long.toString(duration.toMillis());
    }
}
