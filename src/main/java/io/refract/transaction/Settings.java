package io.refract.transaction;

import io.refract.access.Caller;
import io.refract.execute.DatabaseConfig;
import io.refract.execute.Statement;
import io.refract.sql.Cells;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.UUID;

/// What the database needs to know of each transaction: who acts, and how long to wait for statements, for
/// locks and for this server.
@Singleton
class Settings {
    private static final String SET = """
            select set_config('app.user_id', $1, true), set_config('app.request_id', $2, true), \
            set_config('statement_timeout', $3, true), \
            set_config('idle_in_transaction_session_timeout', $3, true), set_config('app.api_key_id', $4, true), \
            set_config('lock_timeout', $5, true)""";

    /// Stands behind the settings.
    private static final int ID_COLUMN = 6;

    /// How many milliseconds an attempt that will be undone waits for a lock: those who mean it go first.
    private static final String TRIAL_PATIENCE = "100";

    private final String writeTimeout;
    private final String lockTimeout;

    Settings(DatabaseConfig config) {
        this.writeTimeout = Long.toString(config.writeTimeout().toMillis());
        this.lockTimeout = Long.toString(config.lockTimeout().toMillis());
    }

    Statement of(Caller caller, String requestId) {
        return statement("transaction.settings", SET, caller, requestId, lockTimeout);
    }

    /// The same, which also tells the transaction's own id, see [#id]. Whoever writes gets one anyway.
    Statement withId(Caller caller, String requestId) {
        return statement("transaction.opening", SET + ", pg_current_xact_id()::text", caller, requestId, lockTimeout);
    }

    /// The same for what will be undone.
    Statement ofTrial(Caller caller, String requestId) {
        return statement("transaction.trial", SET, caller, requestId, TRIAL_PATIENCE);
    }

    /// The id in the row that [#withId] gives, as PostgreSQL writes it.
    static String id(Cells row) {
        return (String) Objects.requireNonNull(row.value(ID_COLUMN));
    }

    private Statement statement(String label, String sql, Caller caller, String requestId, String patience) {
        return Statement.of(
                label,
                sql,
                caller.userId().map(UUID::toString).orElse(""),
                requestId,
                writeTimeout,
                caller.calledBy().map(key -> key.id().toString()).orElse(""),
                patience);
    }
}
