package io.refract.identity.tokens;

import io.refract.keys.KeysNeeded;
import io.refract.keys.RefusedKeysException;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// The keys as they are configured, read once: before the first connection is accepted, and never by commands, which
/// need none.
@Singleton
class KeyRing {
    /// What the person who starts the program has to set.
    private static final String SETTING = "TOKEN_KEYS";

    private final Optional<String> setting;
    private final Optional<Supplier<List<TokenKey>>> making;
    private volatile @Nullable TokenKeys keys;

    @Inject
    KeyRing(TokenConfig config, Instance<MadeKeys> made) {
        this(
                config.keys(),
                made.isUnsatisfied()
                        ? Optional.empty()
                        : Optional.of(() -> made.get().keys()));
    }

    /// @param making makes keys if none are set; empty where they must be
    KeyRing(Optional<String> setting, Optional<Supplier<List<TokenKey>>> making) {
        this.setting = setting.filter(text -> !text.isBlank());
        this.making = making;
    }

    /// Ends the start in one line if the keys are missing or cannot be used.
    void begin(
            @Observes Router router,
            @ConfigProperty(name = "quarkus.http.host-enabled", defaultValue = "true") boolean serves) {
        if (serves) {
            refusal().ifPresent(KeysNeeded::end);
        }
    }

    /// What is wrong with the keys, without a word of them; empty if nothing is.
    Optional<String> refusal() {
        return KeysNeeded.refusal(SETTING, this::keys);
    }

    /// @throws RefusedKeysException if they are missing or cannot be used
    TokenKeys keys() {
        var held = keys;
        if (held == null) {
            held = read();
            keys = held;
        }
        return held;
    }

    private TokenKeys read() {
        return TokenKeys.of(setting.map(PemKeys::read).orElseGet(this::make));
    }

    private List<TokenKey> make() {
        return making.orElseThrow(
                        () -> new RefusedKeysException(
                                "is not set: give the keys that tokens are signed with, as PEM or as paths of PEM files between commas"))
                .get();
    }
}
