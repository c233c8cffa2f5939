package io.refract.operations;

import io.quarkus.logging.LoggingFilter;
import java.util.Arrays;
import java.util.logging.Filter;
import java.util.logging.LogRecord;

/// Keeps one line of noise out of the log of an outage: when the database refuses connections, the SQL client's timer
/// for the wait fails a promise that the refusal has failed already. The request has been answered by then.
@LoggingFilter(name = "settled-promises")
final class SettledPromises implements Filter {
    private static final String SETTLED = "Result is already complete";

    @Override
    public boolean isLoggable(LogRecord entry) {
        return !(entry.getThrown() instanceof IllegalStateException failure
                && SETTLED.equals(failure.getMessage())
                && Arrays.stream(failure.getStackTrace())
                        .anyMatch(frame -> frame.getClassName().startsWith("io.vertx.sqlclient.impl.pool")));
    }
}
