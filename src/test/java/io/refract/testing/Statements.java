package io.refract.testing;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;
import java.util.Set;

/// Counts the statements that something sends to PostgreSQL.
public final class Statements {
    /// What runs beside requests, or finds out who calls.
    public static final Set<String> BESIDE = Set.of(
            "caller.role",
            "caller.session",
            "post.views",
            "post.views.waiting",
            "tag.posts",
            "tag.posts.waiting",
            "idempotency.purge",
            "audit.partitions",
            "health",
            "cache.notices");

    private Statements() {}

    public static long sentBy(MeterRegistry registry, Runnable action) {
        var before = sent(registry);
        action.run();
        return sent(registry) - before;
    }

    /// How many of one kind the application has sent since it started.
    public static long named(String statement) {
        return Metrics.globalRegistry.find("refract.statements").tag("statement", statement).timers().stream()
                .mapToLong(Timer::count)
                .sum();
    }

    private static long sent(MeterRegistry registry) {
        return registry.find("refract.statements").timers().stream()
                .filter(timer -> !BESIDE.contains(timer.getId().getTag("statement")))
                .mapToLong(Timer::count)
                .sum();
    }
}
