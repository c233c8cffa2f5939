package io.refract.identity.providers;

import io.quarkus.runtime.configuration.MemorySize;
import io.refract.kernel.Allowed;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Providers of OpenID Connect, and how they are asked.
@ConfigMapping(prefix = "refract.oidc")
interface ProvidersConfig {
    /// By the names under which clients choose them.
    Map<String, Registered> providers();

    /// The pages to which providers may send browsers back.
    Optional<Set<String>> redirectUris();

    /// How long somebody may take to sign in there.
    @WithDefault("10m")
    @Allowed(least = "10s", most = "1d")
    Duration attempt();

    /// How long one answer of a provider may take, from the connection to the last byte.
    @WithDefault("5s")
    @Allowed(least = "10ms", most = "5m")
    Duration timeout();

    /// How large an answer of a provider may be.
    @WithDefault("256K")
    @Allowed(least = "1K", most = "16M")
    MemorySize answerSize();

    /// How many connections there are to a provider's server at most.
    @WithDefault("8")
    @Allowed(least = "1", most = "1000")
    int connections();

    /// How many requests may wait for one of them.
    @WithDefault("64")
    @Allowed(least = "0", most = "100000")
    int waiting();

    /// How long what a provider says about itself, and its keys, are used before they are asked for again.
    @WithDefault("1h")
    @Allowed(least = "1s", most = "30d")
    Duration keep();

    /// How long its keys are used at least, though a token names one that is not among them.
    @WithDefault("1m")
    @Allowed(least = "0s", most = "30d", notAbove = "refract.oidc.keep")
    Duration again();

    /// How long a provider that has failed is not asked again for what it says about itself.
    @WithDefault("5s")
    @Allowed(least = "0s", most = "1h")
    Duration rest();

    /// How far a provider's clock may differ.
    @WithDefault("60s")
    @Allowed(least = "0s", most = "1h")
    Duration clockSkew();

    /// A provider, and what Refract is to it.
    interface Registered {
        /// Its address, exactly as it writes it itself.
        String issuer();

        String clientId();

        /// Never logged; none for a public client.
        @Allowed(secret = true)
        Optional<String> clientSecret();

        @WithDefault("openid email profile")
        String scopes();

        /// Whether it is believed that an e-mail address belongs to whoever signs in when it says so.
        @WithDefault("true")
        boolean emailsTrusted();
    }
}
