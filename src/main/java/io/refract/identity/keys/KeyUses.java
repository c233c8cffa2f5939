package io.refract.identity.keys;

import io.refract.access.Caller;
import io.refract.execute.Statement;
import io.refract.kernel.BoundedMap;
import io.refract.transaction.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;

/// Notes when keys are used, once a minute each at most, beside the requests: none waits for it, and none fails by it.
/// What could not be noted is told by the log, and tried again at a later use.
@Singleton
class KeyUses {
    private static final Logger LOG = Logger.getLogger(KeyUses.class);
    private static final long PERIOD_NANOS = Duration.ofMinutes(1).toNanos();
    private static final long AGAIN_NANOS = Duration.ofSeconds(5).toNanos();
    private static final int CAPACITY = 10_000;

    private static final String NOTE = """
            update public.api_keys set last_used_at = now()
             where id = $1 and (last_used_at is null or last_used_at <= now() - interval '1 minute') returning 1""";

    private final Transactions transactions;

    /// From when on a use is worth noting again, by keys; the one in first gives way.
    private final Map<UUID, Long> due = BoundedMap.firstIn(CAPACITY);

    KeyUses(Transactions transactions) {
        this.transactions = transactions;
    }

    void note(UUID key) {
        if (isDue(key)) {
            Uni.createFrom()
                    .deferred(() -> transactions.send(
                            Caller.SYSTEM, "key-use", work -> work.run(Statement.of("key.used", NOTE, key))))
                    .subscribe()
                    .with(_ -> {}, failed -> failed(key, failed));
        }
    }

    private synchronized boolean isDue(UUID key) {
        var now = System.nanoTime();
        var next = due.get(key);
        if (next != null && next - now > 0) {
            return false;
        }
        due.put(key, now + PERIOD_NANOS);
        return true;
    }

    private synchronized void failed(UUID key, Throwable failure) {
        due.put(key, System.nanoTime() + AGAIN_NANOS);
        LOG.warnf("the use of an API key could not be noted, to be tried again: %s", failure);
    }
}
