package io.refract.identity.providers;

import io.refract.encryption.Encryption;
import io.refract.kernel.Failure;
import io.refract.keys.KeysNeeded;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The providers as they are configured. What is wrong with the settings keeps the program from starting.
@Singleton
class Providers {
    private static final String PREFIX = "refract.oidc.";
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,49}");

    /// As much as accounts hold of it.
    private static final int LONGEST_ISSUER = 100;

    private final Map<String, Provider> byName;
    private final Set<String> redirectUris;
    private final Supplier<Optional<String>> encryptionRefusal;

    Providers(ProvidersConfig config, Encryption encryption) {
        this.byName = new TreeMap<>();
        config.providers().forEach((name, registered) -> byName.put(name, Provider.of(name, registered)));
        this.redirectUris = config.redirectUris().map(Set::copyOf).orElse(Set.of());
        this.encryptionRefusal = encryption::refusal;
    }

    /// Ends the start in one line if the settings cannot be used.
    void begin(
            @Observes Router router,
            @ConfigProperty(name = "quarkus.http.host-enabled", defaultValue = "true") boolean serves) {
        if (serves) {
            refusal().ifPresent(KeysNeeded::end);
        }
    }

    /// What is wrong with the settings, in one line without a secret; empty if nothing is.
    Optional<String> refusal() {
        if (byName.isEmpty()) {
            return Optional.empty();
        }
        if (redirectUris.isEmpty()) {
            return Optional.of(PREFIX + "redirect-uris is not set: name the pages to which providers send browsers");
        }
        for (var uri : redirectUris) {
            if (SafeAddress.read(uri).isEmpty()) {
                return Optional.of(PREFIX + "redirect-uris holds what is no https address without a fragment");
            }
        }
        var issuers = new HashSet<String>();
        for (var provider : byName.values()) {
            var wrong = wrong(provider, issuers);
            if (wrong.isPresent()) {
                return wrong.map(text -> PREFIX + "providers." + provider.name() + text);
            }
        }
        return encryptionRefusal.get();
    }

    private static Optional<String> wrong(Provider provider, Set<String> issuers) {
        if (!NAME.matcher(provider.name()).matches()) {
            return Optional.of(" has a name that is not of lower-case letters, digits and dashes");
        }
        var issuer = SafeAddress.read(provider.issuer());
        if (issuer.isEmpty()
                || issuer.get().getRawQuery() != null
                || provider.issuer().length() > LONGEST_ISSUER) {
            return Optional.of(".issuer is no https address of " + LONGEST_ISSUER + " characters at most");
        }
        if (!issuers.add(provider.issuer())) {
            return Optional.of(".issuer is that of another provider");
        }
        if (!Set.of(provider.scopes().split(" ", -1)).contains("openid")) {
            return Optional.of(".scopes do not hold openid");
        }
        return Optional.empty();
    }

    /// In the order of their names.
    Collection<Provider> all() {
        return byName.values();
    }

    /// Fails with `P2025` if there is none of that name.
    Provider require(String name) {
        return Optional.ofNullable(byName.get(name)).orElseThrow(() -> Failure.notFound("provider"));
    }

    /// The provider that accounts with this issuer belong to.
    Optional<Provider> ofIssuer(String issuer) {
        return byName.values().stream()
                .filter(provider -> provider.issuer().equals(issuer))
                .findFirst();
    }

    /// Fails with `VALIDATION` unless providers may send browsers there.
    void checkRedirect(String uri) {
        if (!redirectUris.contains(uri)) {
            throw Failure.validation("redirectUri", "Enum", "is none of those that are configured");
        }
    }
}
