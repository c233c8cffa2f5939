package io.refract.operations;

import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/// Asks Redis whether it is there.
@ApplicationScoped
class CacheProbe {
    private static final Duration WAIT = Duration.ofMillis(500);

    private final ReactiveRedisDataSource redis;

    CacheProbe(ReactiveRedisDataSource redis) {
        this.redis = redis;
    }

    /// Never fails: no answer within half a second is a no.
    Uni<Boolean> answers() {
        return redis.execute("PING")
                .replaceWith(true)
                .ifNoItem()
                .after(WAIT)
                .recoverWithItem(false)
                .onFailure()
                .recoverWithItem(false);
    }
}
