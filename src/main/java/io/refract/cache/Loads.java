package io.refract.cache;

import io.refract.cache.Flights.Doors;
import io.refract.cache.Flights.Landing;
import io.refract.cache.Start.Token;
import io.refract.kernel.Document;
import io.refract.kernel.RowKey;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/// Loads one document and stores it if it is safe to.
final class Loads {
    private static final Logger LOG = Logger.getLogger(Loads.class);

    /// A document that shows more rows than this is not stored: comparing them would cost more than loading it.
    private static final int MOST_ROWS = 256;

    private static final long LOCK_POLL_MILLIS = 10;

    private final Store store;
    private final Standing standing;
    private final Invalidations invalidations;
    private final Vertx vertx;
    private final CacheConfig config;
    private final LongSupplier nanoClock;
    private final Uniques uniques;

    Loads(
            Store store,
            Standing standing,
            Invalidations invalidations,
            Vertx vertx,
            CacheConfig config,
            Uniques uniques,
            LongSupplier nanoClock) {
        this.store = store;
        this.standing = standing;
        this.invalidations = invalidations;
        this.vertx = vertx;
        this.config = config;
        this.uniques = uniques;
        this.nanoClock = nanoClock;
    }

    /// One caller's wish.
    ///
    /// @param anew whether the document is to be loaded even if there is one
    record Wish(
            CacheKey key, Duration ttl, Supplier<Uni<Optional<Loaded>>> loader, Meters.OfKind meters, boolean anew) {}

    /// Loads under the lock and stores, or waits for a while for what another pod stores.
    Uni<Landing<Optional<Document>>> load(Wish wish, Doors doors) {
        var deadline = nanoClock.getAsLong() + config.lock().maxWait().toNanos();
        return store.begin(wish.key(), uniques.next()).onItemOrFailure().transformToUni((start, failure) -> {
            if (start == null) {
                logUnlessExpected(failure);
            }
            if (start == null || start.isEmpty()) {
                return loadOnly(wish);
            }
            return start.get().locked() || wish.anew()
                    ? loadAndStore(wish, start.get().token(), doors)
                    : await(wish, start.get().token(), doors, deadline);
        });
    }

    /// Loads without Redis.
    Uni<Landing<Optional<Document>>> loadOnly(Wish wish) {
        return found(wish).map(loaded -> unstored(wish, loaded));
    }

    private Uni<Landing<Optional<Document>>> await(Wish wish, Token token, Doors doors, long deadline) {
        return pause().flatMap(_ -> {
            var epoch = standing.epoch();
            if (epoch == null || nanoClock.getAsLong() - deadline >= 0) {
                return loadAndStore(wish, token, doors);
            }
            doors.close();
            return store.find(wish.key(), epoch).onItemOrFailure().transformToUni((lookup, failure) -> {
                if (lookup == null) {
                    logUnlessExpected(failure);
                }
                if (lookup == null || !standing.isStill(epoch)) {
                    return loadOnly(wish);
                }
                return switch (lookup) {
                    case Lookup.Hit(var document) -> Uni.createFrom().item(new Landing<>(document, true));
                    case Lookup.Miss _ -> await(wish, token, doors, deadline);
                };
            });
        });
    }

    private Uni<Long> pause() {
        return Uni.createFrom().emitter(caller -> {
            var home = Home.here();
            vertx.setTimer(LOCK_POLL_MILLIS, id -> home.run(() -> caller.complete(id)));
        });
    }

    private Uni<Landing<Optional<Document>>> loadAndStore(Wish wish, Token token, Doors doors) {
        return found(wish).onFailure().call(() -> release(wish.key(), token)).flatMap(loaded -> {
            var rows = loaded.map(Loaded::rows).orElse(wish.key().rows());
            if (rows.size() > MOST_ROWS || !invalidations.areApplied()) {
                return release(wish.key(), token).map(ignored -> unstored(wish, loaded));
            }
            doors.close();
            return put(wish, token, loaded, rows);
        });
    }

    private Uni<Landing<Optional<Document>>> put(Wish wish, Token token, Optional<Loaded> loaded, Set<RowKey> rows) {
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
                    return new Landing<>(document, stored);
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
