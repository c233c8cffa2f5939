package io.refract.identity.proofs;

import io.refract.kernel.Allowed;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// What has to be proved by mail, and for how long tokens are good that are sent.
@ConfigMapping(prefix = "refract.proofs")
interface ProofConfig {
    /// Whether only users write whose address is confirmed.
    @WithDefault("false")
    boolean required();

    /// One that confirms an address.
    @WithDefault("24h")
    @Allowed(least = "1m", most = "365d")
    Duration verification();

    /// One by which a new password is chosen.
    @WithDefault("1h")
    @Allowed(least = "1m", most = "30d")
    Duration reset();
}
