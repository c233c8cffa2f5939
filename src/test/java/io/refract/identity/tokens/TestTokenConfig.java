package io.refract.identity.tokens;

import java.time.Duration;
import java.util.Optional;

/// The settings as they are unless somebody sets them.
record TestTokenConfig(String issuer, String audience) implements TokenConfig {
    TestTokenConfig() {
        this("refract", "refract");
    }

    @Override
    public Optional<String> keys() {
        return Optional.empty();
    }

    @Override
    public Duration lifetime() {
        return Duration.ofMinutes(15);
    }

    @Override
    public Duration clockSkew() {
        return Duration.ofMinutes(1);
    }

    @Override
    public int remembered() {
        return 100;
    }
}
