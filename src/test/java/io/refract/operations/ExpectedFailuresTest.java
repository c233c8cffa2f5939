package io.refract.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpectedFailuresTest {
    private final ExpectedFailures filter = new ExpectedFailures();

    @Test
    void theTimerOfTheConnectionPoolIsNotHeard() {
        assertThat(filter.isLoggable(
                        entry("Result is already complete", "io.vertx.sqlclient.impl.pool.SqlConnectionPool")))
                .isFalse();
    }

    @Test
    void everyOtherFailureIs() {
        assertThat(filter.isLoggable(entry("Result is already complete", "io.refract.engine.Reads")))
                .isTrue();
        assertThat(filter.isLoggable(entry("Something else", "io.vertx.sqlclient.impl.pool.SqlConnectionPool")))
                .isTrue();
        assertThat(filter.isLoggable(new LogRecord(Level.SEVERE, "no failure"))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "io.netty.channel.DefaultChannelPipeline, Connection reset, false",
        "io.quarkus.vertx.http.runtime.QuarkusErrorHandler, Broken pipe, false",
        "io.quarkus.vertx.http.runtime.QuarkusErrorHandler, No space left on device, true",
        "io.refract.mails.Postman, Connection reset, true"
    })
    void aClientThatEndsItsConnectionIsNotHeard(String logger, String message, boolean heard) {
        var entry = new LogRecord(Level.WARNING, "failed");
        entry.setLoggerName(logger);
        entry.setThrown(new IOException(message));

        assertThat(filter.isLoggable(entry)).isEqualTo(heard);
    }

    private static LogRecord entry(String message, String thrower) {
        var failure = new IllegalStateException(message);
        failure.setStackTrace(new StackTraceElement[] {new StackTraceElement(thrower, "run", "Some.java", 1)});
        var entry = new LogRecord(Level.SEVERE, "Uncaught exception received by Vert.x");
        entry.setThrown(failure);
        return entry;
    }
}
