package io.refract.execute;

import io.refract.reach.ConnectFailures.Kind;
import io.refract.reach.ConnectFailures.Reason;
import io.refract.reach.NetworkReasons;
import io.vertx.pgclient.PgException;
import org.jspecify.annotations.Nullable;

/// What PostgreSQL, or the way to it, has against a connection.
final class ConnectReasons {
    private ConnectReasons() {}

    /// @param certificate what was found wrong with the server's certificate last, if anything
    static Reason of(Throwable failure, @Nullable String certificate) {
        return failure instanceof PgException refusal
                ? new Reason(
                        kind(String.valueOf(refusal.getSqlState())),
                        refusal.getErrorMessage() + " (SQLSTATE " + refusal.getSqlState() + ")")
                : NetworkReasons.of(failure, certificate);
    }

    private static Kind kind(String state) {
        return switch (state) {
            case "28000", "28P01" -> Kind.CREDENTIALS;
            case "3D000" -> Kind.DATABASE;
            case "53300" -> Kind.TOO_MANY_CONNECTIONS;
            case "57P01", "57P02", "57P03" -> Kind.NOT_READY;
            default -> Kind.OTHER;
        };
    }
}
