package io.refract.transaction;

import io.refract.execute.DatabaseErrors;
import io.refract.execute.Refusal;
import io.refract.kernel.Failure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.regex.Pattern;
import org.hibernate.JDBCException;

/// From what a session reports to the failure that a client hears of.
///
/// Hibernate hands on PostgreSQL's SQLSTATE and message only, so the constraint's name is read from the message.
@ApplicationScoped
class SessionErrors {
    private static final Pattern CONSTRAINT = Pattern.compile("constraint \"([^\"]+)\"");

    private final DatabaseErrors errors;

    SessionErrors(DatabaseErrors errors) {
        this.errors = errors;
    }

    /// The failure behind an error; the error itself if it is none of the database's. What has been said already in
    /// better words stays.
    Throwable translate(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof Failure) {
                return cause;
            }
            if (cause instanceof JDBCException refused && refused.getSQLState() != null) {
                return errors.translate(refusal(refused, refused.getSQLState()));
            }
        }
        return errors.translate(error);
    }

    private static Refusal refusal(JDBCException refused, String state) {
        var message = String.valueOf(refused.getMessage());
        var named = CONSTRAINT.matcher(message);
        return Refusal.of(state, message, named.find() ? named.group(1) : "", refused);
    }
}
