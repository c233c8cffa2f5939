package io.refract.execute;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Something that is looked up once for all who want it at about the same time, and then is good for a while.
public final class SharedLookup<T> {
    private final Supplier<Uni<T>> source;
    private final long lifeNanos;
    private @Nullable CompletableFuture<T> latest;
    private volatile long answeredAt;

    public SharedLookup(Duration life, Supplier<Uni<T>> source) {
        this.source = source;
        this.lifeNanos = life.toNanos();
    }

    /// Fails as the source does. Whoever goes away takes the answer from nobody else.
    public Uni<T> get() {
        return Uni.createFrom().completionStage(() -> current().copy());
    }

    private synchronized CompletableFuture<T> current() {
        var answer = latest;
        if (answer == null || answer.isDone() && System.nanoTime() - answeredAt >= lifeNanos) {
            answer = source.get().subscribeAsCompletionStage().whenComplete((_, _) -> answeredAt = System.nanoTime());
            latest = answer;
        }
        return answer;
    }
}
