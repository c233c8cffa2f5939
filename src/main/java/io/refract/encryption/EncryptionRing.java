package io.refract.encryption;

import io.refract.keys.KeysNeeded;
import io.refract.keys.RefusedKeysException;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// The keys as they are configured, read once: before the first connection is accepted, or when a command needs them.
/// Keys that are set have to be usable; whether there must be any is for those to say who encrypt: see
/// [Encryption#refusal].
@Singleton
class EncryptionRing {
    private final Optional<String> setting;
    private final Optional<Supplier<EncryptionKeys>> making;
    private volatile @Nullable EncryptionKeys keys;

    @Inject
    EncryptionRing(EncryptionConfig config, Instance<MadeEncryptionKey> made) {
        this(
                config.keys(),
                made.isUnsatisfied()
                        ? Optional.empty()
                        : Optional.of(() -> made.get().keys()));
    }

    /// @param making makes a key if none is set; empty where they must be
    EncryptionRing(Optional<String> setting, Optional<Supplier<EncryptionKeys>> making) {
        this.setting = setting.filter(text -> !text.isBlank());
        this.making = making;
    }

    /// Ends the start in one line if keys are set that cannot be used.
    void begin(
            @Observes Router router,
            @ConfigProperty(name = "quarkus.http.host-enabled", defaultValue = "true") boolean serves) {
        if (serves && (setting.isPresent() || making.isPresent())) {
            KeysNeeded.refusal(Encryption.SETTING, this::keys).ifPresent(KeysNeeded::end);
        }
    }

    /// @throws RefusedKeysException if they are missing or cannot be used
    EncryptionKeys keys() {
        var held = keys;
        if (held == null) {
            held = setting.map(EncryptionKeys::read).orElseGet(this::make);
            keys = held;
        }
        return held;
    }

    private EncryptionKeys make() {
        return making.orElseThrow(
                        () -> new RefusedKeysException(
                                "is not set: give the keys that secrets are encrypted with, as 32 random bytes in Base64 (openssl rand -base64 32), or as paths of files between commas"))
                .get();
    }
}
