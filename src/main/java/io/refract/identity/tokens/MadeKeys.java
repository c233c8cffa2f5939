package io.refract.identity.tokens;

import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
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
        var file = folder.resolve(FILE);
        try {
            if (!Files.exists(file)) {
                keep(EllipticKeys.generate(), file);
            }
            return PemKeys.read(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be used", e);
        }
    }

    /// For its owner's eyes from the first byte on; whole or not at all.
    private static void keep(TokenKey key, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        var started = Files.createTempFile(file.getParent(), FILE, null, ownersAlone(file));
        Files.writeString(started, pem(key), StandardCharsets.US_ASCII);
        Files.move(started, file);
    }

    private static FileAttribute<?>[] ownersAlone(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static String pem(TokenKey key) {
        var secret = Objects.requireNonNull(key.privateKey(), "it was made with it");
        return "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(secret.getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
    }
}
