package io.refract.execute;

import io.refract.kernel.ErrorCode;
import io.refract.kernel.Failure;
import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/// From what PostgreSQL or its client reports to the failure that a client hears of: one table from SQLSTATE
/// to code (appendix A of PostgreSQL's documentation).
@ApplicationScoped
public class DatabaseErrors {
    /// SQLSTATE `query_canceled`, as when a timeout has passed.
    static final String CANCELLED = "57014";

    /// SQLSTATE `program_limit_exceeded`, as when a value would be larger than PostgreSQL can hold.
    private static final String LIMIT_EXCEEDED = "54000";

    /// SQLSTATE `configuration_limit_exceeded`, as when a sort needs larger files than `temp_file_limit`
    /// allows.
    private static final String SETTING_EXCEEDED = "53400";

    /// SQLSTATE `read_only_sql_transaction`, as on a server that another one has taken the place of.
    private static final String READ_ONLY = "25006";

    private static final String UNREACHABLE = "The database cannot be reached.";
    private static final Duration SOON = Duration.ofSeconds(1);

    private final ConstraintNames constraints;

    public DatabaseErrors(ConstraintNames constraints) {
        this.constraints = constraints;
    }

    /// The failure behind an error, looked for along its causes; the error itself if it is none of the
    /// database's.
    public Throwable translate(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case Failure failure -> {
                    return failure;
                }
                case PgException refusal -> {
                    return translate(Refusal.of(refusal));
                }
                case TimeoutException _ -> {
                    return unavailable("The database did not answer in time.", error);
                }
                case IOException _, VertxException _ -> {
                    return lost(cause, error);
                }
                default -> {
                    if (isPoolTimeout(cause)) {
                        return noConnection(error);
                    }
                    if (tellsOfUnsent(cause)) {
                        return unavailable(UNREACHABLE, error);
                    }
                }
            }
        }
        return error;
    }

    /// Whether a statement was not sent at all, because its connection had ended by then. Whatever it was
    /// part of can be done again from the beginning.
    public static boolean isUnsent(Throwable error) {
        return Stream.iterate(error, Objects::nonNull, Throwable::getCause).anyMatch(DatabaseErrors::tellsOfUnsent);
    }

    /// Whether a connection had ended, or ended before the answer, as when the server is shut down or fails
    /// over.
    public static boolean isLost(Throwable error) {
        return Stream.iterate(error, Objects::nonNull, Throwable::getCause).anyMatch(DatabaseErrors::tellsOfLoss);
    }

    private static boolean tellsOfLoss(Throwable cause) {
        return cause instanceof ClosedConnectionException
                || cause instanceof IOException && tellsOfReset(cause)
                || tellsOfUnsent(cause)
                || cause instanceof PgException refusal && "57P01".equals(refusal.getSqlState());
    }

    /// The network's own errors have no type for it.
    private static boolean tellsOfReset(Throwable cause) {
        var message = String.valueOf(cause.getMessage());
        return message.contains("Connection reset") || message.contains("Broken pipe");
    }

    /// Whether the server has refused a statement, and the connection works on: whatever becomes of the
    /// connection otherwise, nobody knows what the server has made of the statement.
    public static boolean isRefusal(Throwable error) {
        return Stream.iterate(error, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof PgException refusal && "ERROR".equals(refusal.getSeverity()));
    }

    /// The client says so by message only.
    private static boolean tellsOfUnsent(Throwable cause) {
        var message = String.valueOf(cause.getMessage());
        return message.startsWith("Connection is not active now")
                || message.startsWith("Pending requests failed to be sent");
    }

    private static Failure lost(Throwable cause, Throwable error) {
        return isPoolTimeout(cause) ? noConnection(error) : unavailable(UNREACHABLE, error);
    }

    /// The client tells of a pool without a free connection by message only.
    static boolean isPoolTimeout(Throwable cause) {
        var message = String.valueOf(cause.getMessage());
        return message.equals("Timeout")
                || message.equals("Timeout waiting for connection")
                || message.contains("max wait queue size");
    }

    private static Failure noConnection(Throwable error) {
        return Failure.of(ErrorCode.POOL_TIMEOUT, "No database connection became free in time.")
                .withRetryAfter(SOON)
                .withCause(error);
    }

    private static Failure unavailable(String detail, Throwable cause) {
        return Failure.of(ErrorCode.UNAVAILABLE, detail).withRetryAfter(SOON).withCause(cause);
    }

    /// The failure behind a refusal; the refusal's cause if it is a mistake of the program's.
    public Throwable translate(Refusal refusal) {
        return switch (refusal.state()) {
            case "23505" -> about(refusal, ErrorCode.UNIQUE_CONSTRAINT);
            case "23503", "23001" -> about(refusal, ErrorCode.FOREIGN_KEY);
            case "23514" -> about(refusal, ErrorCode.CHECK_CONSTRAINT);
            case "23502" -> about(refusal, ErrorCode.NULL_CONSTRAINT);
            case "22001", LIMIT_EXCEEDED -> about(refusal, ErrorCode.VALUE_TOO_LONG);
            case "22003", "22008" -> about(refusal, ErrorCode.VALUE_OUT_OF_RANGE);
            case "22021", "22P02", "22P05" -> about(refusal, ErrorCode.VALIDATION);
            case "21000" ->
                Failure.of(ErrorCode.VALIDATION, "Two of the rows are the same by the key that names them.")
                        .withCause(refusal.cause());
            case "22023" -> about(refusal, ErrorCode.VALIDATION);
            case "40001", "40P01" ->
                Failure.of(ErrorCode.WRITE_CONFLICT, "Another transaction changed the same records at the same time.")
                        .withRetryAfter(SOON)
                        .withCause(refusal.cause());
            case "54001", "54011", "54023" ->
                Failure.of(ErrorCode.TOO_COMPLEX, "The query is too complex for the database.")
                        .withCause(refusal.cause());
            case "26000", "0A000" -> isOutdated(refusal) ? outdated(refusal) : refusal.cause();
            case "55P03" ->
                Failure.of(ErrorCode.LOCK_NOT_AVAILABLE, "Another transaction has locked the same records.")
                        .withRetryAfter(SOON)
                        .withCause(refusal.cause());
            case "42P01", "3F000", "42703", "42883" ->
                unavailable("The database's schema is not the one of this program.", refusal.cause());
            case CANCELLED -> unavailable("The statement took longer than it may.", refusal.cause());
            case "53300" ->
                Failure.of(ErrorCode.POOL_TIMEOUT, "The database has no connection to spare.")
                        .withRetryAfter(SOON)
                        .withCause(refusal.cause());
            case READ_ONLY -> unavailable("The database takes no writes at the moment.", refusal.cause());
            case "53000",
                    "53100",
                    "53200",
                    SETTING_EXCEEDED,
                    "57P01",
                    "57P02",
                    "57P03",
                    "57P04",
                    "57P05",
                    "25P03",
                    "25P04",
                    "58000",
                    "58030" -> unavailable("The database is not available.", refusal.cause());
            default -> isUnreachable(refusal.state()) ? unavailable(UNREACHABLE, refusal.cause()) : refusal.cause();
        };
    }

    /// Whether a statement needed more than PostgreSQL's limits allow: if a client has chosen it, that is its
    /// own fault.
    static boolean isTooMuch(PgException refusal) {
        return LIMIT_EXCEEDED.equals(refusal.getSqlState()) || SETTING_EXCEEDED.equals(refusal.getSqlState());
    }

    /// Whether the database takes no writes.
    public static boolean isReadOnly(Throwable error) {
        return tells(READ_ONLY, error);
    }

    /// Whether the database has ended a statement, as it does when a timeout has passed.
    public static boolean isCancelled(Throwable error) {
        return tells(CANCELLED, error);
    }

    private static boolean tells(String state, Throwable error) {
        return Stream.iterate(error, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof PgException refusal && state.equals(refusal.getSqlState()));
    }

    /// Whether there is no connection: the network's fault, or that of an account or a database that is not,
    /// no longer or not yet the one of the settings.
    private static boolean isUnreachable(String state) {
        return state.startsWith("08") || state.startsWith("28") || state.equals("3D000");
    }

    /// Whether a prepared statement no longer fits the tables, because a migration ran meanwhile, or is gone.
    static boolean isOutdated(PgException refusal) {
        return isOutdated(Refusal.of(refusal));
    }

    private static boolean isOutdated(Refusal refusal) {
        return refusal.state().equals("26000")
                || refusal.state().equals("0A000") && refusal.message().contains("cached plan");
    }

    /// The client forgets the statement when it hears of this, so that another attempt prepares it anew.
    private static Failure outdated(Refusal refusal) {
        return Failure.of(ErrorCode.WRITE_CONFLICT, "The tables were changed at the same time.")
                .withRetryAfter(SOON)
                .withCause(refusal.cause());
    }

    private Failure about(Refusal refusal, ErrorCode code) {
        var subject = constraints.subject(refusal.schema(), refusal.table(), refusal.constraint(), refusal.column());
        var meta = new HashMap<String, Object>();
        subject.ifPresent(about -> {
            meta.put("model", about.model());
            meta.put("target", about.fields());
        });
        if (code == ErrorCode.CHECK_CONSTRAINT) {
            meta.put("constraint", refusal.constraint());
        }
        var fields = subject.map(ConstraintNames.Subject::fields).orElse(List.of());
        return Failure.of(
                        code,
                        detail(code, subject.map(ConstraintNames.Subject::model).orElse("record"), fields))
                .withMeta(Map.copyOf(meta))
                .withCause(refusal.cause());
    }

    private static String detail(ErrorCode code, String model, List<String> fields) {
        var named = fields.isEmpty() ? "value" : String.join(" and ", fields);
        return switch (code) {
            case UNIQUE_CONSTRAINT -> "A " + model + " with this " + named + " exists already.";
            case FOREIGN_KEY -> "The record that " + named + " refers to does not exist, or is still referred to.";
            case NULL_CONSTRAINT -> "The " + named + " of a " + model + " must not be null.";
            case VALUE_TOO_LONG -> "The " + named + " is longer than the database can hold.";
            case VALUE_OUT_OF_RANGE -> "The " + named + " is outside the range that the database can hold.";
            case CHECK_CONSTRAINT -> "The " + named + " of the " + model + " breaks a rule of the database.";
            default -> "The database cannot read the " + named + ".";
        };
    }
}
