package io.refract.identity.tokens;

import io.refract.access.Caller;
import io.refract.kernel.BoundedMap;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongSupplier;

/// A small memory of those who call, by what they call with; the one that was remembered first gives way.
///
/// What was asked for before something was forgotten is not remembered, since it may be older than the change.
final class RecentCallers {
    private final long lifetimeNanos;
    private final LongSupplier nanoClock;
    private final Map<Credential, Held> entries;
    private long forgotten;

    /// @param nanoClock a clock that never goes back: `System::nanoTime`
    RecentCallers(Duration lifetime, int capacity, LongSupplier nanoClock) {
        this.lifetimeNanos = lifetime.toNanos();
        this.nanoClock = nanoClock;
        this.entries = BoundedMap.firstIn(capacity);
    }

    private record Held(Caller.SignedIn caller, long asked) {}

    /// When, and after how many changes, the database was asked.
    record Asked(long nanos, long forgotten) {}

    synchronized Optional<Caller.SignedIn> of(Credential credential) {
        var entry = entries.get(credential);
        return entry == null || nanoClock.getAsLong() - entry.asked() > lifetimeNanos
                ? Optional.empty()
                : Optional.of(entry.caller());
    }

    /// Whether it was good when it was asked about last, however long ago.
    synchronized boolean knows(Credential credential) {
        return entries.containsKey(credential);
    }

    synchronized Asked asking() {
        return new Asked(nanoClock.getAsLong(), forgotten);
    }

    synchronized void remember(Credential credential, Caller.SignedIn caller, Asked asked) {
        if (asked.forgotten() == forgotten) {
            entries.put(credential, new Held(caller, asked.nanos()));
        }
    }

    /// It is good for nothing any more.
    synchronized void drop(Credential credential) {
        entries.remove(credential);
    }

    synchronized void forget(Credential credential) {
        forgotten++;
        entries.remove(credential);
    }

    /// Whatever the users call with.
    synchronized void forget(Set<UUID> users) {
        forgotten++;
        entries.values().removeIf(held -> users.contains(held.caller().id()));
    }
}
