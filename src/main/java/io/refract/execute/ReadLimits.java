package io.refract.execute;

import io.refract.sql.Cells;
import io.vertx.core.Future;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgConnection;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.Row;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;

/// How long PostgreSQL works on a read before it gives up, and that a read writes nothing.
///
/// Both are settings of the connection, which cost nothing once it is open. A pooler refuses such settings or drops
/// them, and what would be set later it hands to others along with the server's connection; so behind one each
/// statement is in a transaction of its own, which begins with the settings. All of it leaves in one flight.
final class ReadLimits {
    private static final Logger LOG = Logger.getLogger(ReadLimits.class);

    private static final String TIMEOUT = "statement_timeout";
    private static final String JIT = "jit";
    private static final String READ_ONLY = "default_transaction_read_only";

    /// PgBouncer says so by message only: its SQLSTATE is that of any breach of the protocol.
    private static final String REFUSED = "unsupported startup parameter";

    private static final String IN_EFFECT = "select setting from pg_settings where name = '" + TIMEOUT + "'";

    private final Route route;
    private final String millis;
    private final boolean readOnly;
    private final boolean compiling;
    private final String opening;

    /// @param readOnly whether the connection's own setting may say so, which tells nothing of the server's then
    ReadLimits(Route route, Duration timeout, boolean readOnly) {
        this(route, timeout, readOnly, true);
    }

    private ReadLimits(Route route, Duration timeout, boolean readOnly, boolean compiling) {
        this.route = route;
        this.millis = Long.toString(timeout.toMillis());
        this.readOnly = readOnly;
        this.compiling = compiling;
        this.opening = "begin read only; set local " + TIMEOUT + " = " + millis
                + (compiling ? "" : "; set local " + JIT + " = off");
    }

    /// For rows of any number: compiling what makes them takes most of a second before the first, wherever many are
    /// expected.
    static ReadLimits ofStreams(Route route, Duration timeout) {
        return new ReadLimits(route, timeout, true, false);
    }

    /// For a connection that is to be opened now.
    PgConnectOptions on(PgConnectOptions options) {
        if (route.isPooled()) {
            return options;
        }
        var limited = new PgConnectOptions(options).addProperty(TIMEOUT, millis);
        if (readOnly) {
            limited.addProperty(READ_ONLY, "on");
        }
        return compiling ? limited : limited.addProperty(JIT, "off");
    }

    /// Whether a connection could not be opened because of these settings alone. The next one is opened without them.
    boolean wereRefused(Throwable failure) {
        var refused = failure instanceof PgException refusal
                && String.valueOf(refusal.getErrorMessage()).startsWith(REFUSED);
        if (refused) {
            learn();
        }
        return refused;
    }

    /// Finds out whether the settings have come through.
    Future<PgConnection> check(PgConnection opened) {
        return route.isPooled()
                ? Future.succeededFuture(opened)
                : opened.query(IN_EFFECT).execute().map(rows -> {
                    if (!isInEffect(rows.iterator().next())) {
                        learn();
                    }
                    return opened;
                });
    }

    private boolean isInEffect(Row setting) {
        return millis.equals(setting.getString(0));
    }

    private void learn() {
        if (route.learnPooler()) {
            LOG.info("A pooler drops or refuses settings of connections: each read is in a transaction that sets them");
        }
    }

    /// The rows of a statement.
    ///
    /// @param sql its text, which may have a remark at its end
    Future<List<Cells>> run(PgConnection connection, String sql, Statement statement) {
        if (!route.isPooled()) {
            return GatheredRows.of(connection, sql, statement);
        }
        var begun = connection.query(opening).execute();
        var rows = GatheredRows.of(connection, sql, statement);
        // There is nothing that could be lost with it
        connection.query("commit").execute();
        return begun.compose(_ -> rows);
    }
}
