package io.refract.identity.tokens;

import io.quarkus.arc.profile.IfBuildProfile;
import io.refract.keys.KeyFiles;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// A key that is made when nobody has given one: for developing, testing and measuring.
///
/// What is built for anything else does not contain this bean, so no setting can switch it on.
@Singleton
@IfBuildProfile(anyOf = {"dev", "test", "benchmark"})
class MadeKeys {
    static final String FILE = "token-key.pem";

    /// Where dev mode's servers keep their data; the key is kept there as well, so that tokens outlive a restart.
    private static final String FOLDER = "refract.local.folder";

    List<TokenKey> keys() {
        return Optional.ofNullable(System.getProperty(FOLDER))
                .map(folder -> keptIn(Path.of(folder)))
                .orElseGet(() -> List.of(EllipticKeys.generate()));
    }

    static List<TokenKey> keptIn(Path folder) {
        return PemKeys.read(KeyFiles.kept(folder.resolve(FILE), () -> pem(EllipticKeys.generate())));
    }

    private static String pem(TokenKey key) {
        var secret = Objects.requireNonNull(key.privateKey(), "it was made with it");
        return "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(secret.getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
    }
}
