package io.refract.http.limits;

import io.refract.cache.Bucket;
import io.refract.cache.Buckets;
import io.refract.kernel.Sha256;
import io.smallrye.mutiny.Uni;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/// A token bucket for each key, counted in Redis by all pods and by each pod for itself, in bounded memory:
/// while Redis is away, or has forgotten, there is still what this pod knows.
///
/// Keys go by their digests: what clients write into them, and whom it tells of, is neither long nor legible.
final class SharedLimiter {
    /// Of a digest in Base64: 132 bits.
    private static final int DIGEST_CHARACTERS = 22;

    private final String kind;
    private final int tokens;
    private final Duration period;
    private final RateLimiter here;

    /// @param kind what the keys are, which keeps those of several limiters apart
    SharedLimiter(String kind, int tokens, Duration period, int keys, LongSupplier nanoTime) {
        this.kind = kind;
        this.tokens = tokens;
        this.period = period;
        this.here = new RateLimiter(tokens, period, keys, nanoTime);
    }

    /// A token of one limiter, for a key.
    record Claim(SharedLimiter limiter, Bucket bucket) {
        private Optional<Duration> takeHere() {
            return limiter.here.take(bucket.name());
        }

        private void giveBackHere() {
            limiter.here.giveBack(bucket.name());
        }
    }

    /// @param key whatever is counted, in parts
    Claim claim(String... key) {
        return new Claim(this, new Bucket(kind + ':' + digest(key), tokens, period));
    }

    /// Takes all tokens or none.
    ///
    /// @return empty if they were taken, otherwise how long to wait
    static Uni<Optional<Duration>> take(Buckets everywhere, Claim... claims) {
        return Uni.createFrom().deferred(() -> {
            var taken = new ArrayList<Claim>();
            for (var claim : claims) {
                var wait = claim.takeHere();
                if (wait.isPresent()) {
                    taken.forEach(Claim::giveBackHere);
                    return Uni.createFrom().item(wait);
                }
                taken.add(claim);
            }
            return everywhere.take(buckets(claims)).invoke(wait -> {
                if (wait.isPresent()) {
                    taken.forEach(Claim::giveBackHere);
                }
            });
        });
    }

    /// Gives tokens back that were taken.
    static Uni<Void> giveBack(Buckets everywhere, Claim... claims) {
        return Uni.createFrom().deferred(() -> {
            List.of(claims).forEach(Claim::giveBackHere);
            return everywhere.giveBack(buckets(claims));
        });
    }

    private static List<Bucket> buckets(Claim... claims) {
        return List.of(claims).stream().map(Claim::bucket).toList();
    }

    private static String digest(String... parts) {
        var digest = Sha256.begun();
        for (var part : parts) {
            digest.update(part.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        var encoder = Base64.getUrlEncoder().withoutPadding();
        return encoder.encodeToString(digest.digest()).substring(0, DIGEST_CHARACTERS);
    }
}
