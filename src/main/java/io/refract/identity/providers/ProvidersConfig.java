package io.refract.identity.providers;

import io.quarkus.runtime.configuration.MemorySize;
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
    Duration attempt();

    /// How long one answer of a provider may take, from the connection to the last byte.
    @WithDefault("5s")
    Duration timeout();

    /// How large an answer of a provider may be.
    @WithDefault("256K")
    MemorySize answerSize();

    /// How many connections there are to a provider's server at most.
    @WithDefault("8")
    int connections();

    /// How many requests may wait for one of them.
    @WithDefault("64")
    int waiting();

    /// How long what a provider says about itself, and its keys, are used before they are asked for again.
    @WithDefault("1h")
    Duration keep();

    /// How long its keys are used at least, though a token names one that is not among them.
    @WithDefault("1m")
    Duration again();

    /// How long a provider that has failed is not asked again for what it says about itself.
    @WithDefault("5s")
    Duration rest();

    /// How far a provider's clock may differ.
    @WithDefault("60s")
    Duration clockSkew();

    /// A provider, and what Refract is to it.
    interface Registered {
        /// Its address, exactly as it writes it itself.
        String issuer();

        String clientId();

        /// Never logged; none for a public client.
        Optional<String> clientSecret();

        @WithDefault("openid email profile")
        String scopes();

        /// Whether it is believed that an e-mail address belongs to whoever signs in when it says so.
        @WithDefault("true")
        boolean emailsTrusted();
    }
}
