package io.refract.interactive.pods;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/// How many requests are passed on, what becomes of them, and how long it takes.
@Singleton
class ForwardMetrics {
    private final MeterRegistry registry;
    private final Map<ForwardOutcome, Timer> timers = new EnumMap<>(ForwardOutcome.class);

    ForwardMetrics(MeterRegistry registry) {
        this.registry = registry;
        for (var outcome : ForwardOutcome.values()) {
            timers.put(
                    outcome,
                    Timer.builder("refract.transactions.forwarded")
                            .description("Requests that name a transaction of another pod")
                            .tag("outcome", outcome.word())
                            .register(registry));
        }
    }

    Measured begin() {
        return new Measured(Timer.start(registry));
    }

    /// One request.
    final class Measured {
        private final Timer.Sample sample;

        private Measured(Timer.Sample sample) {
            this.sample = sample;
        }

        void ended(ForwardOutcome outcome) {
            sample.stop(Objects.requireNonNull(timers.get(outcome)));
        }
    }
}
