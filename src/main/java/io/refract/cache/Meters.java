package io.refract.cache;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.refract.cache.Unavailable.Reason;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;

/// The cache's metrics. Each counter is looked up in the registry once.
final class Meters {
    private final MeterRegistry registry;
    private final Map<Reason, Counter> errors = new EnumMap<>(Reason.class);
    private final Map<String, OfKind> kinds = new ConcurrentHashMap<>();
    private final Counter invalidatedRows;
    private final Counter flushes;
    private final Map<Acknowledgement, Timer> acknowledgements = new EnumMap<>(Acknowledgement.class);

    /// Why a write could be acknowledged.
    enum Acknowledgement {
        /// Redis has been told at once.
        TOLD,
        /// Redis has been told at last.
        TOLD_LATE,
        /// No pod uses the cache.
        NOTICE,
        /// Neither, within the time that a write may wait: another pod may answer from before the write.
        UNPROVEN;

        String tag() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    Meters(MeterRegistry registry) {
        this.registry = registry;
        for (var reason : Reason.values()) {
            errors.put(reason, registry.counter("refract.cache.errors", "reason", reason.tag()));
        }
        for (var reason : Acknowledgement.values()) {
            acknowledgements.put(reason, registry.timer("refract.cache.acknowledgements", "reason", reason.tag()));
        }
        this.invalidatedRows = registry.counter("refract.cache.invalidations");
        this.flushes = registry.counter("refract.cache.flushes");
    }

    void gauge(String name, DoubleSupplier value) {
        Gauge.builder(name, value::getAsDouble).register(registry);
    }

    void error(Reason reason) {
        var counter = errors.get(reason);
        if (counter != null) {
            counter.increment();
        }
    }

    void invalidated(int rows) {
        invalidatedRows.increment(rows);
    }

    /// @param nanos how long the write has waited for it
    void acknowledged(Acknowledgement reason, long nanos) {
        var timer = acknowledgements.get(reason);
        if (timer != null) {
            timer.record(nanos, TimeUnit.NANOSECONDS);
        }
    }

    void flushed() {
        flushes.increment();
    }

    OfKind of(String kind) {
        var known = kinds.get(kind);
        return known != null ? known : kinds.computeIfAbsent(kind, ignored -> new OfKind(registry, kind));
    }

    /// The meters of one kind of document.
    static final class OfKind {
        private final Counter hits;
        private final Counter negativeHits;
        private final Counter misses;
        private final Counter bypasses;
        private final Counter stored;
        private final Counter refused;
        private final Counter unstored;
        private final Counter failed;
        private final Timer loads;

        private OfKind(MeterRegistry registry, String kind) {
            this.hits = requests(registry, kind, "hit");
            this.negativeHits = requests(registry, kind, "negative_hit");
            this.misses = requests(registry, kind, "miss");
            this.bypasses = requests(registry, kind, "bypass");
            this.stored = loads(registry, kind, "stored");
            this.refused = loads(registry, kind, "refused");
            this.unstored = loads(registry, kind, "not_stored");
            this.failed = loads(registry, kind, "failed");
            this.loads = registry.timer("refract.cache.load", "kind", kind);
        }

        void hit(boolean present) {
            (present ? hits : negativeHits).increment();
        }

        void miss() {
            misses.increment();
        }

        void bypass() {
            bypasses.increment();
        }

        void stored() {
            stored.increment();
        }

        /// One of the document's rows was invalidated while it was loaded, or the load took too long to tell.
        void refused() {
            refused.increment();
        }

        /// Redis could not be asked.
        void unstored() {
            unstored.increment();
        }

        void failed() {
            failed.increment();
        }

        void loaded(long nanos) {
            loads.record(nanos, TimeUnit.NANOSECONDS);
        }

        private static Counter requests(MeterRegistry registry, String kind, String result) {
            return registry.counter("refract.cache.requests", "kind", kind, "result", result);
        }

        private static Counter loads(MeterRegistry registry, String kind, String result) {
            return registry.counter("refract.cache.loads", "kind", kind, "result", result);
        }
    }
}
