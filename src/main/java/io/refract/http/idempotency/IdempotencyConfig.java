package io.refract.http.idempotency;

import io.refract.kernel.Allowed;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How answers to requests with an `Idempotency-Key` are kept.
@ConfigMapping(prefix = "refract.idempotency")
interface IdempotencyConfig {
    /// For how long a first request may run before its key counts as lost with the pod that ran it. Longer than a
    /// write with all its retries takes.
    @WithDefault("60s")
    @Allowed(least = "1s", most = "1d", notAbove = "refract.idempotency.keep")
    Duration lease();

    /// For how long an answer is kept.
    @WithDefault("24h")
    @Allowed(least = "1s", most = "365d")
    Duration keep();

    /// How often answers that are older are deleted.
    @WithDefault("1h")
    @Allowed(least = "1s", most = "30d")
    Duration purgeEvery();
}
