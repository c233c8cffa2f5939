package io.refract.operations;

import io.quarkus.logging.LoggingFilter;
import io.vertx.core.http.HttpClosedException;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.util.Arrays;
import java.util.Set;
import java.util.logging.Filter;
import java.util.logging.LogRecord;

/// Keeps out of the log what is no failure of anything here, and what has been answered by then.
@LoggingFilter(name = "expected-failures")
final class ExpectedFailures implements Filter {
    private static final String SETTLED = "Result is already complete";

    /// Who tells of clients of HTTP that end their connections whenever they like.
    private static final Set<String> OF_CLIENTS =
            Set.of("io.quarkus.vertx.http.runtime.QuarkusErrorHandler", "io.netty.channel.DefaultChannelPipeline");

    private static final Set<String> ENDED = Set.of("Connection reset", "Connection reset by peer", "Broken pipe");

    @Override
    public boolean isLoggable(LogRecord entry) {
        return !isSettledPromise(entry) && !isOfAClientThatLeft(entry);
    }

    /// When the database refuses connections, the SQL client's timer for the wait fails a promise that the refusal has
    /// failed already.
    private static boolean isSettledPromise(LogRecord entry) {
        return entry.getThrown() instanceof IllegalStateException failure
                && SETTLED.equals(failure.getMessage())
                && Arrays.stream(failure.getStackTrace())
                        .anyMatch(frame -> frame.getClassName().startsWith("io.vertx.sqlclient.impl.pool"));
    }

    private static boolean isOfAClientThatLeft(LogRecord entry) {
        return OF_CLIENTS.contains(String.valueOf(entry.getLoggerName()))
                && switch (entry.getThrown()) {
                    case HttpClosedException _, ClosedChannelException _ -> true;
                    case IOException failure -> ENDED.contains(String.valueOf(failure.getMessage()));
                    case null, default -> false;
                };
    }
}
