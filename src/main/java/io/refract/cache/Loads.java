package io.refract.cache;

import io.refract.cache.Flights.Landing;
import io.refract.cache.Start.Token;
import io.refract.kernel.Document;
import io.refract.kernel.RowKey;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/// Loads one document and stores it if it is safe to.
final class Loads {
    private static final Logger LOG = Logger.getLogger(Loads.class);

    /// A document that shows more rows than this is not stored: dropping it would cost more than loading it.
    private static final int MOST_ROWS = 1_000;

    private static final long LOCK_POLL_MILLIS = 10;

    private final Store store;
    private final Invalidations invalidations;
    private final Vertx vertx;
    private final CacheConfig config;
    private final LongSupplier nanoClock;
    private final String pod = UUID.randomUUID().toString();
    private final AtomicLong loads = new AtomicLong();

    Loads(Store store, Invalidations invalidations, Vertx vertx, CacheConfig config, LongSupplier nanoClock) {
        this.store = store;
        this.invalidations = invalidations;
        this.vertx = vertx;
        this.config = config;
        this.nanoClock = nanoClock;
    }

    /// One caller's wish.
    ///
    /// @param anew whether the document is to be loaded even if there is one
    record Wish(
            CacheKey key, Duration ttl, Supplier<Uni<Optional<Loaded>>> loader, Meters.OfKind meters, boolean anew) {}

    /// Asks Redis once more under the lock, loads, stores.
    Uni<Landing<Optional<Document>>> load(Wish wish) {
        var owner = (pod + '-' + loads.incrementAndGet()).getBytes(StandardCharsets.US_ASCII);
        var deadline = nanoClock.getAsLong() + config.lock().maxWait().toNanos();
        return begin(wish, owner, deadline).onItemOrFailure().transformToUni((start, failure) -> {
            if (start == null) {
                logUnlessExpected(failure);
                return loadOnly(wish);
            }
            return switch (start) {
                case Start.Answered(var document) -> Uni.createFrom().item(new Landing<>(document, true));
                case Start.Needed needed -> loadAndStore(wish, needed.token());
            };
        });
    }

    /// Loads without Redis.
    Uni<Landing<Optional<Document>>> loadOnly(Wish wish) {
        return found(wish).map(loaded -> unstored(wish, loaded));
    }

    private Uni<Start> begin(Wish wish, byte[] owner, long deadline) {
        return store.begin(wish.key(), owner, wish.anew()).flatMap(start -> {
            var another = start instanceof Start.Needed needed && !needed.locked();
            return another && !wish.anew() && nanoClock.getAsLong() - deadline < 0
                    ? pause().flatMap(ignored -> begin(wish, owner, deadline))
                    : Uni.createFrom().item(start);
        });
    }

    private Uni<Long> pause() {
        return Uni.createFrom().emitter(caller -> vertx.setTimer(LOCK_POLL_MILLIS, caller::complete));
    }

    private Uni<Landing<Optional<Document>>> loadAndStore(Wish wish, Token token) {
        var deferrals = invalidations.deferrals();
        return found(wish).onFailure().call(() -> release(wish.key(), token)).flatMap(loaded -> {
            var rows = loaded.map(Loaded::rows).orElse(wish.key().rowsIfAbsent());
            if (rows.size() > MOST_ROWS || !invalidations.areApplied()) {
                return release(wish.key(), token).map(ignored -> unstored(wish, loaded));
            }
            return put(wish, token, loaded, rows, deferrals);
        });
    }

    private Uni<Landing<Optional<Document>>> put(
            Wish wish, Token token, Optional<Loaded> loaded, Set<RowKey> rows, long deferralsBefore) {
        var document = loaded.map(Loaded::document);
        var ttl = loaded.map(it -> it.life(jittered(wish.ttl()))).orElseGet(() -> jittered(config.negativeTtl()));
        return store.put(wish.key(), token, document, rows, ttl)
                .onItemOrFailure()
                .transform((stored, failure) -> {
                    if (stored == null) {
                        logUnlessExpected(failure);
                        return unstored(wish, loaded);
                    }
                    if (stored) {
                        wish.meters().stored();
                    } else {
                        wish.meters().refused();
                    }
                    return new Landing<>(document, stored && invalidations.deferrals() == deferralsBefore);
                });
    }

    private Uni<Optional<Loaded>> found(Wish wish) {
        var start = nanoClock.getAsLong();
        return Uni.createFrom()
                .deferred(wish.loader()::get)
                .onItem()
                .invoke(() -> wish.meters().loaded(nanoClock.getAsLong() - start))
                .onFailure()
                .invoke(wish.meters()::failed);
    }

    private Uni<Void> release(CacheKey key, Token token) {
        return store.release(key, token.owner()).onFailure().recoverWithNull();
    }

    private static Landing<Optional<Document>> unstored(Wish wish, Optional<Loaded> loaded) {
        wish.meters().unstored();
        return new Landing<>(loaded.map(Loaded::document), false);
    }

    private Duration jittered(Duration ttl) {
        var factor = 1 + config.jitter() * (2 * ThreadLocalRandom.current().nextDouble() - 1);
        return Duration.ofMillis((long) (ttl.toMillis() * factor));
    }

    private static void logUnlessExpected(Throwable failure) {
        if (!(failure instanceof Unavailable)) {
            LOG.warn("The cache was passed over because of a bug", failure);
        }
    }
}
