package io.refract.reach;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;

/// Failures to connect to a server for one purpose: each is counted, and each kind told in the log once a minute.
///
/// Safe for any number of threads.
public final class ConnectFailures {
    private static final Logger LOG = Logger.getLogger(ConnectFailures.class);

    private static final Duration TOLD_EVERY = Duration.ofMinutes(1);

    private final MeterRegistry registry;
    private final String server;
    private final String purpose;
    private final LongSupplier nanoClock;
    private final Map<Kind, Long> told = new EnumMap<>(Kind.class);

    /// What was wrong.
    public enum Kind {
        /// The server does not take user and password, or lets nobody in from here.
        CREDENTIALS,
        /// There is no such database.
        DATABASE,
        /// The server has no connection to spare.
        TOO_MANY_CONNECTIONS,
        /// The server starts or stops, or is for reading alone where somebody writes.
        NOT_READY,
        /// One of both does not take the other's certificate, or the server does no TLS.
        TLS,
        /// There is no host of that name.
        UNKNOWN_HOST,
        /// Nobody listens there.
        NOBODY_LISTENS,
        /// No answer in time.
        SILENCE,
        /// Anything else.
        OTHER;

        /// As metrics and health tell it.
        public String tag() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// @param words for the log; without a secret
    public record Reason(Kind kind, String words) {}

    /// @param server as people know it, such as an address without its password
    /// @param purpose what the connection is for, of a closed set: the metric's tag
    /// @param nanoClock a clock that never goes back, in nanoseconds
    public ConnectFailures(MeterRegistry registry, String server, String purpose, LongSupplier nanoClock) {
        this.registry = registry;
        this.server = server;
        this.purpose = purpose;
        this.nanoClock = nanoClock;
    }

    /// Counts a failure, and tells of it if none of its kind was told of within a minute.
    public void note(Reason reason) {
        registry.counter(
                        "refract.connect.failures",
                        "purpose",
                        purpose,
                        "kind",
                        reason.kind().tag())
                .increment();
        if (isNews(reason.kind())) {
            LOG.warnf("No connection to %s for %s: %s", server, purpose, reason.words());
        }
    }

    private synchronized boolean isNews(Kind kind) {
        var now = nanoClock.getAsLong();
        var last = told.get(kind);
        if (last != null && now - last < TOLD_EVERY.toNanos()) {
            return false;
        }
        told.put(kind, now);
        return true;
    }
}
