package io.refract.encryption;

import io.refract.kernel.Allowed;
import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/// Encryption of what is stored.
@ConfigMapping(prefix = "refract.encryption")
interface EncryptionConfig {
    /// The keys, or a list of files: see [EncryptionKeys]. Never logged.
    @Allowed(secret = true)
    Optional<String> keys();
}
