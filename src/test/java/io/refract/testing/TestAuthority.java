package io.refract.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/// An authority that signs certificates, in a folder of its own, by the JDK's `keytool`.
public final class TestAuthority {
    private static final String PASSWORD = "changeit";
    private static final Base64.Encoder PEM = Base64.getMimeEncoder(64, "\n".getBytes(UTF_8));

    private final Path folder;
    private final Path store;

    private TestAuthority(Path folder) {
        this.folder = folder;
        this.store = folder.resolve("keys.p12");
    }

    public static TestAuthority in(Path folder) {
        var authority = new TestAuthority(Files.exists(folder) ? folder : created(folder));
        authority.keytool("-genkeypair", "-alias", "authority", "-dname", "CN=authority", "-ext", "bc:c");
        return authority;
    }

    private static Path created(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /// PEM files of a certificate and its key.
    public record Issued(Path certificate, Path key) {}

    /// The authority's own certificate.
    public Path certificate() {
        return write(
                "authority.pem",
                "CERTIFICATE",
                () -> keys().getCertificate("authority").getEncoded());
    }

    /// @param name whom it is for
    /// @param alternatives further names, as `keytool` takes them, such as `dns:localhost`; may be none
    public Issued issue(String name, String... alternatives) {
        var options =
                new ArrayList<>(List.of("-genkeypair", "-alias", name, "-dname", "CN=" + name, "-signer", "authority"));
        if (alternatives.length > 0) {
            options.addAll(List.of("-ext", "san=" + String.join(",", alternatives)));
        }
        keytool(options.toArray(String[]::new));
        return new Issued(
                write(
                        name + ".pem",
                        "CERTIFICATE",
                        () -> keys().getCertificate(name).getEncoded()),
                write(
                        name + ".key",
                        "PRIVATE KEY",
                        () -> keys().getKey(name, PASSWORD.toCharArray()).getEncoded()));
    }

    private void keytool(String... options) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(options));
        command.addAll(List.of("-keyalg", "RSA", "-validity", "30", "-storetype", "PKCS12", "-storepass", PASSWORD));
        command.addAll(List.of("-keystore", store.toString()));
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var output = new String(process.getInputStream().readAllBytes(), UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(output);
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private KeyStore keys() throws GeneralSecurityException, IOException {
        return KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
    }

    /// Something of the key store, in the encoding of its kind.
    private interface Encoded {
        byte[] bytes() throws GeneralSecurityException, IOException;
    }

    private Path write(String name, String label, Encoded encoded) {
        try {
            var file = folder.resolve(name).toAbsolutePath();
            Files.writeString(
                    file,
                    "-----BEGIN %s-----\n%s\n-----END %s-----\n"
                            .formatted(label, PEM.encodeToString(encoded.bytes()), label));
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            return file;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
