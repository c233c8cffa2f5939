package io.refract.http.idempotency;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How answers to requests with an `Idempotency-Key` are kept.
@ConfigMapping(prefix = "refract.idempotency")
interface IdempotencyConfig {
    /// For how long a first request may run before its key counts as lost with the pod that ran it. Longer than a
    /// write with all its retries takes.
    @WithDefault("60s")
    Duration lease();

    /// For how long an answer is kept.
    @WithDefault("24h")
    Duration keep();

    /// How often answers that are older are deleted.
    @WithDefault("1h")
    Duration purgeEvery();
}
