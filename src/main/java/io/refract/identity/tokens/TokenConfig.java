package io.refract.identity.tokens;

import io.refract.kernel.Allowed;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/// Access tokens.
@ConfigMapping(prefix = "refract.tokens")
interface TokenConfig {
    /// The keys, as PEM or as a list of files: see [PemKeys]. Never logged.
    @Allowed(secret = true)
    Optional<String> keys();

    /// What tokens name as the one who made them.
    @WithDefault("refract")
    String issuer();

    /// What tokens name as the one they are made for.
    @WithDefault("refract")
    String audience();

    /// How long a token is good for.
    @WithDefault("15m")
    @Allowed(least = "1s", most = "365d")
    Duration lifetime();

    /// How far the clocks of pods may differ.
    @WithDefault("60s")
    @Allowed(least = "0s", most = "1h")
    Duration clockSkew();

    /// How many tokens that have been checked are remembered; beyond that, the first ones are checked again.
    @WithDefault("20000")
    @Allowed(least = "1", most = "10000000")
    int remembered();
}
