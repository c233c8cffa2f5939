package io.refract.cache;

import io.micrometer.core.instrument.MeterRegistry;
import io.refract.cache.Loads.Wish;
import io.refract.kernel.Document;
import io.refract.kernel.RowKey;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import io.vertx.redis.client.RedisOptions;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// The read-through cache of documents. See the package's description for what it promises.
public final class ReadThrough implements AutoCloseable {
    private final CacheConfig config;
    private final boolean enabled;
    private final Meters meters;
    private final Breaker breaker;
    private final Lines lines;
    private final Store store;
    private final Invalidations invalidations;
    private final Loads loads;
    private final Flights<CacheKey, Optional<Document>> flights = new Flights<>();

    /// @param nanoClock a clock that never goes back, in nanoseconds: `System::nanoTime`
    ReadThrough(CacheConfig config, Vertx vertx, RedisOptions options, MeterRegistry registry, LongSupplier nanoClock) {
        this.config = config;
        this.enabled = config.enabled();
        this.meters = new Meters(registry);
        this.breaker = new Breaker(config.breaker().failures(), config.breaker().openFor(), nanoClock);
        this.lines = new Lines(vertx, options, config.timeout(), breaker, meters, nanoClock);
        this.store = new Store(
                lines, meters, new Keys(config.namespace()), config.lock().ttl(), config.loadWindow());
        var context = ((VertxInternal) vertx).createEventLoopContext();
        this.invalidations = new Invalidations(store, meters, vertx, context, config, nanoClock);
        this.loads = new Loads(store, invalidations, vertx, config, nanoClock);
        meters.gauge("refract.cache.breaker.state", breaker::level);
        meters.gauge("refract.cache.invalidations.pending", invalidations::pendingRows);
    }

    /// Connects, so that the first requests need not wait for it. Does not fail, and does not wait.
    public void open() {
        if (enabled) {
            lines.open();
        }
    }

    /// Hangs up. Commands under way end as misses.
    @Override
    public void close() {
        lines.close();
    }

    /// The document from the cache, or else from the loader, kept for `refract.cache.ttl`.
    public Uni<Optional<Document>> get(CacheKey key, Supplier<Uni<Optional<Loaded>>> loader) {
        return get(key, config.ttl(), loader);
    }

    /// The document from the cache, or else from the loader.
    ///
    /// The loader must read what is committed, never through an open transaction, and must give the same answer
    /// whoever asks: it runs at most once for all who wait, on the context of one of them, to the end even if they
    /// all give up. Its failures are the only ones that this fails with. With the cache switched off, each caller
    /// loads alone.
    ///
    /// @param ttl how long to keep it if it exists
    /// @param loader reads the document; empty if there is none
    public Uni<Optional<Document>> get(CacheKey key, Duration ttl, Supplier<Uni<Optional<Loaded>>> loader) {
        if (!enabled) {
            return loader.get().map(loaded -> loaded.map(Loaded::document));
        }
        return Uni.createFrom().deferred(() -> {
            var wish = new Wish(key, ttl, loader, meters.of(key.kind()), false);
            if (!invalidations.areApplied()) {
                return passBy(wish);
            }
            return store.find(key)
                    .onItemOrFailure()
                    .transformToUni((lookup, failure) -> lookup == null ? passBy(wish) : answer(wish, lookup));
        });
    }

    /// The document from the loader, whatever the cache holds, which then holds this one: for documents that their
    /// readers find too old. As [#get(CacheKey, Duration, Supplier)] otherwise; whoever asks meanwhile gets
    /// the old one.
    public Uni<Optional<Document>> renew(CacheKey key, Duration ttl, Supplier<Uni<Optional<Loaded>>> loader) {
        return Uni.createFrom().deferred(() -> {
            var wish = new Wish(key, ttl, loader, meters.of(key.kind()), true);
            var usable = enabled && invalidations.areApplied();
            return flights.join(key, () -> usable ? loads.load(wish) : loads.loadOnly(wish));
        });
    }

    /// Drops every document that shows one of these rows. Call it after the commit and answer the writer when it
    /// has completed.
    ///
    /// It never fails, and takes at most about `refract.cache.invalidation-wait`. What Redis has not done by then
    /// is done later, and until it is, this pod does not use the cache.
    public Uni<Void> invalidate(Collection<RowKey> rows) {
        return enabled ? invalidations.invalidate(rows) : Uni.createFrom().voidItem();
    }

    /// How the cache fares now.
    public CacheState state() {
        if (!enabled) {
            return CacheState.DISABLED;
        }
        var well = breaker.isClosed() && invalidations.areApplied() && lines.areConnected();
        return well ? CacheState.CONNECTED : CacheState.DEGRADED;
    }

    private Uni<Optional<Document>> answer(Wish wish, Lookup lookup) {
        return switch (lookup) {
            case Lookup.Hit(var document) -> {
                wish.meters().hit(document.isPresent());
                yield Uni.createFrom().item(document);
            }
            case Lookup.Miss _ -> {
                wish.meters().miss();
                yield flights.join(wish.key(), () -> loads.load(wish));
            }
        };
    }

    private Uni<Optional<Document>> passBy(Wish wish) {
        wish.meters().bypass();
        return flights.join(wish.key(), () -> loads.loadOnly(wish));
    }
}
