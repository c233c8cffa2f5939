package io.refract.identity.tokens;

import io.refract.access.Role;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongSupplier;

/// A small memory of the roles of those who call; the one that was remembered first gives way.
///
/// A role that was asked for before something was forgotten is not remembered, since it may be older than the change.
final class RecentRoles {
    private final long lifetimeNanos;
    private final LongSupplier nanoClock;
    private final Map<Holder, Held> entries;
    private long forgotten;

    /// @param nanoClock a clock that never goes back: `System::nanoTime`
    RecentRoles(Duration lifetime, int capacity, LongSupplier nanoClock) {
        this.lifetimeNanos = lifetime.toNanos();
        this.nanoClock = nanoClock;
        this.entries = new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Holder, Held> eldest) {
                return size() > capacity;
            }
        };
    }

    private record Held(Role role, long asked) {}

    /// When, and after how many changes, the database was asked.
    record Asked(long nanos, long forgotten) {}

    synchronized Optional<Role> of(Holder holder) {
        var entry = entries.get(holder);
        return entry == null || nanoClock.getAsLong() - entry.asked() > lifetimeNanos
                ? Optional.empty()
                : Optional.of(entry.role());
    }

    synchronized Asked asking() {
        return new Asked(nanoClock.getAsLong(), forgotten);
    }

    synchronized void remember(Holder holder, Role role, Asked asked) {
        if (asked.forgotten() == forgotten) {
            entries.put(holder, new Held(role, asked.nanos()));
        }
    }

    synchronized void forget(Holder holder) {
        forgotten++;
        entries.remove(holder);
    }

    /// Whatever the sessions.
    synchronized void forget(UUID user) {
        forgotten++;
        entries.keySet().removeIf(holder -> holder.user().equals(user));
    }
}
