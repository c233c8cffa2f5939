package io.refract.cache;

import java.util.Locale;

/// Redis did not do what was asked; never leaves this package.
final class Unavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// Why, as a tag of the error metric.
    enum Reason {
        /// No answer within the command's deadline.
        TIMEOUT,
        /// There is no connection, or it broke.
        DISCONNECTED,
        /// Not asked, because the breaker is open.
        BREAKER_OPEN,
        /// Redis answered with an error.
        REFUSED,
        /// The answer is not what this version stores.
        MALFORMED;

        String tag() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Reason reason;

    Unavailable(Reason reason, String message) {
        super(message, null, false, false);
        this.reason = reason;
    }

    String message() {
        var message = getMessage();
        return message == null ? "" : message;
    }

    Reason reason() {
        return reason;
    }
}
