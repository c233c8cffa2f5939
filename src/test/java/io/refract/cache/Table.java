package io.refract.cache;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.refract.kernel.Document;
import io.refract.kernel.RowKey;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/// Stands where the database stands: values that change, loaders that read the value first and answer after a while,
/// and a count of the loads.
final class Table {
    private final Map<String, String> values = new ConcurrentHashMap<>();
    final AtomicInteger loads = new AtomicInteger();
    private final Vertx vertx;

    Table(Vertx vertx) {
        this.vertx = vertx;
    }

    static CacheKey key(String id) {
        return new CacheKey("post", id, Set.of(row(id)));
    }

    static RowKey row(String id) {
        return new RowKey("post", id);
    }

    static String text(Optional<Document> document) {
        return document.map(found -> new String(found.body(), UTF_8)).orElse("-");
    }

    void set(String id, String value) {
        values.put(id, value);
    }

    Supplier<Uni<Optional<Loaded>>> loader(String id, RowKey... alsoShown) {
        return () -> Uni.createFrom().item(read(id, alsoShown));
    }

    /// Reads now, answers later: what was read may have changed by then.
    Supplier<Uni<Optional<Loaded>>> slowLoader(String id, Duration delay, RowKey... alsoShown) {
        return () -> {
            var read = read(id, alsoShown);
            return Uni.createFrom()
                    .emitter(caller -> vertx.setTimer(delay.toMillis(), ignored -> caller.complete(read)));
        };
    }

    private Optional<Loaded> read(String id, RowKey... alsoShown) {
        loads.incrementAndGet();
        var rows = new HashSet<>(Set.of(alsoShown));
        rows.add(row(id));
        return Optional.ofNullable(values.get(id))
                .map(value -> new Loaded(Document.of(1, value.getBytes(UTF_8)), () -> rows));
    }
}
