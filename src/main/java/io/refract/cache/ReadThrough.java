package io.refract.cache;

import io.micrometer.core.instrument.MeterRegistry;
import io.refract.address.RedisAddress;
import io.refract.cache.Loads.Wish;
import io.refract.kernel.Document;
import io.refract.kernel.RowKey;
import io.refract.reach.ConnectFailures;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The read-through cache of documents. See the package's description for what it promises.
public final class ReadThrough implements AutoCloseable {
    private final CacheConfig config;
    private final boolean enabled;
    private final PassedBy passed;
    private final Meters meters;
    private final Breaker breaker;
    private final RedisServer server;
    private final Lines lines;
    private final Store store;
    private final Standing standing;
    private final Membership membership;
    private final Invalidations invalidations;
    private final Loads loads;
    private final Buckets buckets;
    private final Flights<CacheKey, Optional<Document>> flights = new Flights<>();

    /// Of those who pass the cache by: nothing vouches for what others have asked of it.
    private final Flights<CacheKey, Optional<Document>> passing = new Flights<>();

    /// @param notices where pods tell each other what Redis cannot
    /// @param passed who has to be answered past the cache
    /// @param nanoClock a clock that never goes back, in nanoseconds: `System::nanoTime`
    ReadThrough(
            CacheConfig config,
            Vertx vertx,
            RedisAddress address,
            Notices notices,
            MeterRegistry registry,
            PassedBy passed,
            LongSupplier nanoClock) {
        this.config = config;
        this.passed = passed;
        this.enabled = config.enabled();
        this.meters = new Meters(registry);
        this.breaker = new Breaker(config.breaker().failures(), config.breaker().openFor(), nanoClock);
        var pod = UUID.randomUUID();
        var keys = new Keys(config.namespace());
        var uniques = new Uniques();
        this.standing =
                new Standing(keys, uniques, nanoClock, pod, config.pods().lease());
        this.server = new RedisServer(address, new ConnectFailures(registry, address.toString(), "cache", nanoClock));
        this.lines = new Lines(vertx, server, config.timeout(), breaker, meters, standing, nanoClock);
        this.store = new Store(lines, meters, keys, config.lock().ttl(), uniques);
        var context = ((VertxInternal) vertx).createEventLoopContext();
        var sign = new Sign(notices, pod, context, config.pods(), nanoClock);
        this.invalidations = new Invalidations(store, sign, meters, context, config, nanoClock);
        this.membership = new Membership(standing, lines, store, notices, context, config.pods(), nanoClock);
        this.loads = new Loads(store, standing, invalidations, vertx, config, uniques, nanoClock);
        this.buckets = new Buckets(lines, keys, enabled);
        meters.gauge("refract.cache.breaker.state", breaker::level);
        meters.gauge("refract.cache.invalidations.pending", invalidations::pendingRows);
        meters.gauge("refract.cache.trust.age", () -> standing.age() < 0 ? -1 : standing.age() / 1e9);
        meters.gauge("refract.cache.trust.bound", () -> config.pods().trust().toMillis() / 1e3);
    }

    /// Connects, so that the first requests need not wait for it. Does not fail, and does not wait.
    public void open() {
        if (enabled) {
            lines.open();
            membership.open();
        }
    }

    /// Takes leave and hangs up. Commands under way end as misses.
    @Override
    public void close() {
        invalidations.close();
        membership.close(invalidations.areApplied());
        lines.close();
    }

    /// The document from the cache, or else from the loader, kept for `refract.cache.ttl`.
    public Uni<Optional<Document>> get(CacheKey key, Supplier<Uni<Optional<Loaded>>> loader) {
        return get(key, config.ttl(), loader);
    }

    /// The document from the cache, or else from the loader.
    ///
    /// The loader must read what is committed, unless this is asked by somebody who is [PassedBy], and
    /// must give the same answer whoever asks: it runs at most once for all who wait, on the context of
    /// one of them, to the end even if they all give up. Its failures are the only ones that this fails
    /// with. With the cache switched off, each caller loads alone.
    ///
    /// @param ttl how long to keep it if it exists
    /// @param loader reads the document; empty if there is none
    public Uni<Optional<Document>> get(CacheKey key, Duration ttl, Supplier<Uni<Optional<Loaded>>> loader) {
        if (!enabled || passed.isPassedBy()) {
            return loader.get().map(loaded -> loaded.map(Loaded::document));
        }
        return Uni.createFrom().deferred(() -> {
            var wish = new Wish(key, ttl, loader, meters.of(key.kind()), false);
            var epoch = usableEpoch();
            if (epoch == null) {
                return passBy(wish);
            }
            return store.find(key, epoch)
                    .onItemOrFailure()
                    .transformToUni((lookup, failure) ->
                            lookup == null || !standing.isStill(epoch) ? passBy(wish) : answer(wish, lookup));
        });
    }

    /// The document from the loader, whatever the cache holds, which then holds this one: for documents that their
    /// readers find too old. As [#get(CacheKey, Duration, Supplier)] otherwise; whoever asks meanwhile gets
    /// the old one.
    public Uni<Optional<Document>> renew(CacheKey key, Duration ttl, Supplier<Uni<Optional<Loaded>>> loader) {
        return Uni.createFrom().deferred(() -> {
            var wish = new Wish(key, ttl, loader, meters.of(key.kind()), true);
            return enabled && usableEpoch() != null
                    ? flights.join(key, doors -> loads.load(wish, doors))
                    : passing.join(key, _ -> loads.loadOnly(wish));
        });
    }

    /// Makes every document that shows one of these rows worthless, on every pod. Call it after the commit and
    /// answer the writer when it has completed.
    ///
    /// It never fails. While Redis cannot be told, it takes until the other pods have surely heard in another way,
    /// at most `refract.cache.invalidation-wait`; from then on they leave the cache alone, and it takes no time.
    public Uni<Void> invalidate(Collection<RowKey> rows) {
        return enabled ? invalidations.invalidate(rows) : Uni.createFrom().voidItem();
    }

    /// How the cache fares now.
    public CacheState state() {
        if (!enabled) {
            return CacheState.DISABLED;
        }
        var well = breaker.isClosed() && usableEpoch() != null && lines.areConnected();
        return well ? CacheState.CONNECTED : CacheState.DEGRADED;
    }

    /// What keeps the cache from connecting; empty if nothing does.
    public Optional<ConnectFailures.Kind> trouble() {
        return server.trouble();
    }

    /// What is counted by the same way to Redis.
    Buckets buckets() {
        return buckets;
    }

    /// `null` if the cache must be left alone now.
    private byte @Nullable [] usableEpoch() {
        return invalidations.areApplied() ? standing.epoch() : null;
    }

    private Uni<Optional<Document>> answer(Wish wish, Lookup lookup) {
        return switch (lookup) {
            case Lookup.Hit(var document) -> {
                wish.meters().hit(document.isPresent());
                yield Uni.createFrom().item(document);
            }
            case Lookup.Miss _ -> {
                wish.meters().miss();
                yield flights.join(wish.key(), doors -> loads.load(wish, doors));
            }
        };
    }

    private Uni<Optional<Document>> passBy(Wish wish) {
        wish.meters().bypass();
        return passing.join(wish.key(), _ -> loads.loadOnly(wish));
    }
}
