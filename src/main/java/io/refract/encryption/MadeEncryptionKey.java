package io.refract.encryption;

import io.quarkus.arc.profile.IfBuildProfile;
import io.refract.keys.KeyFiles;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Optional;

/// A key that is made when nobody has given one: for developing, testing and measuring.
///
/// What is built for anything else does not contain this bean, so no setting can switch it on.
@Singleton
@IfBuildProfile(anyOf = {"dev", "test", "benchmark"})
class MadeEncryptionKey {
    static final String FILE = "encryption-key";

    /// Where dev mode's servers keep their data; without the key some of it could not be read after a restart.
    private static final String FOLDER = "refract.local.folder";

    EncryptionKeys keys() {
        return EncryptionKeys.read(Optional.ofNullable(System.getProperty(FOLDER))
                .map(folder -> KeyFiles.kept(Path.of(folder).resolve(FILE), EncryptionKey::generated))
                .orElseGet(EncryptionKey::generated));
    }
}
