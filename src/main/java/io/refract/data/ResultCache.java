package io.refract.data;

import io.refract.access.Caller;
import io.refract.cache.CacheKey;
import io.refract.cache.Loaded;
import io.refract.cache.ReadThrough;
import io.refract.engine.Engine;
import io.refract.kernel.Document;
import io.refract.kernel.RowKey;
import io.refract.query.Query;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/// Results of queries, kept for as long as whoever asks wants them.
///
/// A result is dropped when a row of a model that it was made from is written. Its name holds the query, its values
/// and what the caller may see, so nobody gets another one's.
@Singleton
class ResultCache {
    private static final String KIND = "query";

    private final Engine engine;
    private final ReadThrough cache;
    private final Clock clock = Clock.systemUTC();
    private final Set<CacheKey> renewing = ConcurrentHashMap.newKeySet();

    ResultCache(Engine engine, ReadThrough cache) {
        this.engine = engine;
        this.cache = cache;
    }

    /// The answer as it is kept, or else from the database. One that is past its time is given once more while a new
    /// one is fetched, if the wish allows that.
    ///
    /// @param typed whether it tells types
    Uni<CachedResult> get(Query query, Caller caller, CacheWish wish, boolean typed) {
        var name = engine.nameOfAnswer(query, caller)
                + (typed ? ":typed:" : ":plain:")
                + String.join(",", new TreeSet<>(wish.tags()));
        var key = new CacheKey(KIND, name, Set.of());
        var loader = loader(query, caller, wish, typed);
        return cache.get(key, wish.life(), loader).map(ResultCache::required).flatMap(kept -> {
            var age = kept.age(clock.instant());
            if (age < wish.ttl()) {
                return Uni.createFrom().item(kept);
            }
            if (age < wish.life().toSeconds()) {
                renew(key, wish, loader);
                return Uni.createFrom().item(kept);
            }
            return cache.renew(key, wish.life(), loader).map(ResultCache::required);
        });
    }

    /// Drops all answers that are marked with one of these tags. Does not fail.
    Uni<Void> drop(Collection<String> tags) {
        return cache.invalidate(tags.stream().map(CacheTag::key).toList());
    }

    /// Nobody waits for it, and nobody needs to hear if it fails: the next one who asks tries again.
    private void renew(CacheKey key, CacheWish wish, Supplier<Uni<Optional<Loaded>>> loader) {
        if (renewing.add(key)) {
            cache.renew(key, wish.life(), loader)
                    .onTermination()
                    .invoke(() -> renewing.remove(key))
                    .subscribe()
                    .with(_ -> {}, _ -> {});
        }
    }

    private Supplier<Uni<Optional<Loaded>>> loader(Query query, Caller caller, CacheWish wish, boolean typed) {
        return () -> {
            var readAt = clock.instant();
            return engine.read(query, caller, typed).map(answer -> {
                var kept = new CachedResult(readAt, Envelope.of(answer));
                return Optional.of(new Loaded(kept.toDocument(), () -> rows(query, caller, wish)));
            });
        };
    }

    private Set<RowKey> rows(Query query, Caller caller, CacheWish wish) {
        var rows = new HashSet<>(engine.models(query, caller));
        wish.tags().forEach(tag -> rows.add(CacheTag.key(tag)));
        return rows;
    }

    /// Every query has an answer.
    private static CachedResult required(Optional<Document> document) {
        return CachedResult.of(document.orElseThrow());
    }
}
