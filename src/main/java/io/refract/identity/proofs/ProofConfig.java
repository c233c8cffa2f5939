package io.refract.identity.proofs;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// For how long tokens are good that are sent by mail.
@ConfigMapping(prefix = "refract.proofs")
interface ProofConfig {
    /// One that confirms an address.
    @WithDefault("24h")
    Duration verification();

    /// One by which a new password is chosen.
    @WithDefault("1h")
    Duration reset();
}
