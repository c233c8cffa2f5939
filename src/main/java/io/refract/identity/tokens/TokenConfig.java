package io.refract.identity.tokens;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/// Access tokens.
@ConfigMapping(prefix = "refract.tokens")
interface TokenConfig {
    /// The keys, as PEM or as a list of files: see [PemKeys]. Never logged.
    Optional<String> keys();

    /// What tokens name as the one who made them.
    @WithDefault("refract")
    String issuer();

    /// What tokens name as the one they are made for.
    @WithDefault("refract")
    String audience();

    /// How long a token is good for.
    @WithDefault("15m")
    Duration lifetime();

    /// How far the clocks of pods may differ.
    @WithDefault("60s")
    Duration clockSkew();

    /// How many tokens that have been checked are remembered; beyond that, the first ones are checked again.
    @WithDefault("20000")
    int remembered();
}
