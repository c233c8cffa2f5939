package io.refract.http.answers;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/// Measures streams of rows.
@Singleton
class LineMeters {
    private final AtomicInteger open = new AtomicInteger();
    private final MeterRegistry registry;
    private final Counter rows;

    LineMeters(MeterRegistry registry) {
        this.registry = registry;
        this.rows = Counter.builder("refract.streams.rows")
                .description("Rows that streams have given")
                .register(registry);
        Gauge.builder("refract.streams.open", open, AtomicInteger::get)
                .description("Streams that are under way, or wait for a connection")
                .register(registry);
    }

    /// A stream begins.
    Open begin() {
        open.incrementAndGet();
        return new Open();
    }

    /// One stream.
    final class Open {
        private final AtomicBoolean over = new AtomicBoolean();

        private Open() {}

        void rows(int more) {
            rows.increment(more);
        }

        /// It is over; only the first time counts.
        void end(Pieces.End how) {
            if (over.compareAndSet(false, true)) {
                open.decrementAndGet();
                Counter.builder("refract.streams.ended")
                        .description("Streams that are over, and how they ended")
                        .tag("how", how.name().toLowerCase(Locale.ROOT))
                        .register(registry)
                        .increment();
            }
        }
    }
}
