package io.refract.cache;

import io.smallrye.mutiny.Uni;
import io.vertx.redis.client.Response;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Counts in Redis what happens on all pods together: buckets of tokens, which are gone when they are full again.
///
/// It never fails. While Redis cannot be asked, there is a token whenever somebody asks: whoever has to know
/// counts for himself besides.
public final class Buckets {
    private final Lines lines;
    private final Keys keys;
    private final boolean enabled;

    Buckets(Lines lines, Keys keys, boolean enabled) {
        this.lines = lines;
        this.keys = keys;
        this.enabled = enabled;
    }

    /// Takes a token of each bucket, or none if one of them has none.
    ///
    /// @return empty if they were taken, otherwise how long to wait until all of them have one
    public Uni<Optional<Duration>> take(List<Bucket> buckets) {
        return call(Scripts.TAKE_TOKENS, buckets)
                .map(reply -> Optional.ofNullable(reply)
                        .map(Response::toLong)
                        .filter(micros -> micros > 0)
                        .map(micros -> Duration.ofNanos(micros * 1_000)));
    }

    /// Gives a token of each bucket back.
    public Uni<Void> giveBack(List<Bucket> buckets) {
        return call(Scripts.GIVE_TOKENS_BACK, buckets).replaceWithVoid();
    }

    private Uni<@Nullable Response> call(Script script, List<Bucket> buckets) {
        if (!enabled) {
            return Uni.createFrom().nullItem();
        }
        var call = new ScriptCall(script, buckets.size());
        buckets.forEach(bucket -> call.arg(keys.bucket(bucket)));
        buckets.forEach(bucket -> call.arg(bucket.tokenMicros()).arg(bucket.periodMicros()));
        return call.on(lines).onFailure(Unavailable.class).recoverWithNull();
    }
}
