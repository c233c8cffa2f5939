package io.refract.execute;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/// Measures statements and logs the slow ones.
@Singleton
public class StatementMetrics {
    private static final Logger LOG = Logger.getLogger("io.refract.slow-statement");

    private final Map<String, Timer> succeeded = new ConcurrentHashMap<>();
    private final Map<String, Timer> failed = new ConcurrentHashMap<>();
    private final MeterRegistry registry;
    private final long slowNanos;

    public StatementMetrics(MeterRegistry registry, DatabaseConfig config) {
        this.registry = registry;
        this.slowNanos = config.slowStatement().toNanos();
    }

    /// @param started `System.nanoTime()` when the statement was handed over
    public void succeeded(Statement statement, long started, int rows) {
        var nanos = System.nanoTime() - started;
        timer(succeeded, statement, "success").record(nanos, TimeUnit.NANOSECONDS);
        if (nanos > slowNanos) {
            LOG.warnf(
                    "slow statement %s: %d ms, %d rows: %s",
                    statement.label(), Duration.ofNanos(nanos).toMillis(), rows, statement.sql());
        }
    }

    public void failed(Statement statement, long started) {
        timer(failed, statement, "error").record(System.nanoTime() - started, TimeUnit.NANOSECONDS);
    }

    private Timer timer(Map<String, Timer> timers, Statement statement, String outcome) {
        var known = timers.get(statement.label());
        return known != null ? known : timers.computeIfAbsent(statement.label(), label -> timer(label, outcome));
    }

    private Timer timer(String label, String outcome) {
        return Timer.builder("refract.statements")
                .description("Statements sent to PostgreSQL, with the time until their rows arrived")
                .tags("statement", label, "outcome", outcome)
                .register(registry);
    }
}
