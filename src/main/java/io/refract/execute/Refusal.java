package io.refract.execute;

import io.vertx.pgclient.PgException;
import org.jspecify.annotations.Nullable;

/// What PostgreSQL says when it refuses a statement, through whichever library it was heard. Names that are not known
/// are empty.
///
/// @param state the SQLSTATE
/// @param constraint the name of a constraint or unique index
/// @param cause the exception that told of it, for the log
public record Refusal(
        String state, String message, String schema, String table, String constraint, String column, Throwable cause) {
    static Refusal of(PgException refusal) {
        return new Refusal(
                text(refusal.getSqlState()),
                text(refusal.getErrorMessage()),
                text(refusal.getSchema()),
                text(refusal.getTable()),
                text(refusal.getConstraint()),
                text(refusal.getColumn()),
                refusal);
    }

    /// When no more is known than the name of the constraint.
    public static Refusal of(String state, String message, String constraint, Throwable cause) {
        return new Refusal(state, message, "", "", constraint, "", cause);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
