package io.refract.execute;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.IntSupplier;

/// Counts what happens to statements beside being answered.
final class LaneMeters {
    private final MeterRegistry registry;
    private final Counter cancelled;
    private final Counter stalled;
    private final Counter overtaken;
    private final Counter dear;
    private final Counter atOnce;
    private final Counter time;

    LaneMeters(MeterRegistry registry) {
        this.registry = registry;
        this.cancelled = counter(
                "refract.statements.cancelled", "Statements that were ended because nobody waited for them any more");
        this.stalled = counter(
                "refract.statements.stalled", "Light statements that held up those behind them on their connection");
        this.overtaken = counter(
                "refract.statements.overtaken", "Statements that were sent once more, past one that held them up");
        this.dear = refused("cost");
        this.atOnce = refused("at_once");
        this.time = refused("time");
    }

    private Counter counter(String name, String description) {
        return Counter.builder(name).description(description).register(registry);
    }

    private Counter refused(String reason) {
        return Counter.builder("refract.statements.refused")
                .description("Statements of clients that were not sent to PostgreSQL")
                .tag("reason", reason)
                .register(registry);
    }

    void gauge(String name, String description, IntSupplier value) {
        Gauge.builder(name, value, IntSupplier::getAsInt)
                .description(description)
                .strongReference(true)
                .register(registry);
    }

    void cancelled() {
        cancelled.increment();
    }

    void stalled() {
        stalled.increment();
    }

    void overtaken() {
        overtaken.increment();
    }

    /// The planner expects the statement to cost more than any may.
    void refusedForCost() {
        dear.increment();
    }

    /// Whoever asks has too many under way.
    void refusedForNumber() {
        atOnce.increment();
    }

    /// Whoever asks has used up the time that statements may take.
    void refusedForTime() {
        time.increment();
    }
}
