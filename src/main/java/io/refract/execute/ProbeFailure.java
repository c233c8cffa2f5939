package io.refract.execute;

import io.refract.reach.ConnectFailures;
import io.vertx.pgclient.PgException;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/// Why the database gave no answer to a probe.
public final class ProbeFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// What came in place of the answer.
    public enum Reason {
        /// No connection.
        UNREACHABLE,
        /// Nothing, for as long as somebody waits for it.
        SILENT,
        /// The server's refusal of the connection or of the statement.
        REFUSED
    }

    private final Reason reason;
    private final String state;
    private final ConnectFailures.Kind kind;

    private ProbeFailure(Reason reason, String state, ConnectFailures.Kind kind, Throwable cause) {
        super(cause);
        this.reason = reason;
        this.state = state;
        this.kind = kind;
    }

    /// @param meaning of the cause, as of a failure to connect
    static ProbeFailure of(Throwable cause, ConnectFailures.Reason meaning) {
        return switch (cause) {
            case PgException refusal ->
                new ProbeFailure(
                        Reason.REFUSED,
                        Optional.ofNullable(refusal.getSqlState()).orElse(""),
                        meaning.kind(),
                        cause);
            case TimeoutException _ -> new ProbeFailure(Reason.SILENT, "", meaning.kind(), cause);
            default -> new ProbeFailure(Reason.UNREACHABLE, "", meaning.kind(), cause);
        };
    }

    public Reason reason() {
        return reason;
    }

    /// What was wrong.
    public ConnectFailures.Kind kind() {
        return kind;
    }

    /// The SQLSTATE of a refusal, else empty.
    public String state() {
        return state;
    }
}
