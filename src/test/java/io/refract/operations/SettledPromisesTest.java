package io.refract.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class SettledPromisesTest {
    private final SettledPromises filter = new SettledPromises();

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

    private static LogRecord entry(String message, String thrower) {
        var failure = new IllegalStateException(message);
        failure.setStackTrace(new StackTraceElement[] {new StackTraceElement(thrower, "run", "Some.java", 1)});
        var entry = new LogRecord(Level.SEVERE, "Uncaught exception received by Vert.x");
        entry.setThrown(failure);
        return entry;
    }
}
