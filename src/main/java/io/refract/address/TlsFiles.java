package io.refract.address;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.X509KeyManager;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.sec.ECPrivateKey;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/// Certificates and keys from PEM files (RFC 7468), in the forms that openssl and providers of databases write.
final class TlsFiles {
    private static final int MOST_BYTES = 4 * 1024 * 1024;
    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----([A-Za-z0-9+/=\\s]*)-----END \\1-----");
    private static final List<String> ALGORITHMS = List.of("RSA", "EC", "EdDSA");

    private TlsFiles() {}

    /// Those whose certificates a file holds.
    static KeyStore authorities(String name) {
        try {
            var store = empty();
            for (var certificate : certificates(name)) {
                store.setCertificateEntry("authority-" + store.size(), certificate);
            }
            return store;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static X509KeyManager keyManager(Tls.Identity identity) {
        var certificates = certificates(identity.certificate());
        var key = key(identity.key());
        try {
            var store = empty();
            store.setKeyEntry("identity", key, new char[0], certificates.toArray(Certificate[]::new));
            var factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            factory.init(store, new char[0]);
            return Stream.of(factory.getKeyManagers())
                    .map(X509KeyManager.class::cast)
                    .findFirst()
                    .orElseThrow();
        } catch (GeneralSecurityException | IOException e) {
            throw new TlsFileException(identity.key() + " holds no key of " + identity.certificate());
        }
    }

    private static KeyStore empty() throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        return store;
    }

    private static List<Certificate> certificates(String name) {
        var certificates = new ArrayList<Certificate>();
        for (var block : BLOCK.matcher(text(name)).results().toList()) {
            if (block.group(1).endsWith("CERTIFICATE")) {
                certificates.add(certificate(name, block.group(2)));
            }
        }
        if (certificates.isEmpty()) {
            throw new TlsFileException(name + " holds no certificate in PEM (BEGIN CERTIFICATE)");
        }
        return certificates;
    }

    private static Certificate certificate(String name, String base64) {
        try {
            return CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(bytes(name, base64)));
        } catch (CertificateException e) {
            throw new TlsFileException(name + " holds a certificate that cannot be read");
        }
    }

    private static PrivateKey key(String name) {
        for (var block : BLOCK.matcher(text(name)).results().toList()) {
            var label = block.group(1);
            if (label.equals("ENCRYPTED PRIVATE KEY") || block.group(2).contains("Proc-Type")) {
                throw new TlsFileException(
                        name + " holds a key that is encrypted: there is nobody to ask for its password");
            }
            if (label.endsWith("PRIVATE KEY")) {
                return key(name, label, bytes(name, block.group(2)));
            }
        }
        throw new TlsFileException(name + " holds no private key in PEM that is not encrypted (BEGIN PRIVATE KEY)");
    }

    private static PrivateKey key(String name, String label, byte[] bytes) {
        try {
            var encoded = new PKCS8EncodedKeySpec(
                    switch (label) {
                        case "RSA PRIVATE KEY" ->
                            wrapped(
                                    new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption, DERNull.INSTANCE),
                                    bytes);
                        case "EC PRIVATE KEY" ->
                            wrapped(
                                    new AlgorithmIdentifier(
                                            X9ObjectIdentifiers.id_ecPublicKey,
                                            ECPrivateKey.getInstance(bytes).getParametersObject()),
                                    bytes);
                        default -> bytes;
                    });
            for (var algorithm : ALGORITHMS) {
                try {
                    return KeyFactory.getInstance(algorithm).generatePrivate(encoded);
                } catch (InvalidKeySpecException _) {
                    // Of another kind
                }
            }
        } catch (GeneralSecurityException | IOException | IllegalArgumentException _) {
            // As one of no kind that is known
        }
        throw new TlsFileException(name + " holds a private key that cannot be read");
    }

    /// What was written for one kind of keys alone, in PKCS#8.
    private static byte[] wrapped(AlgorithmIdentifier algorithm, byte[] bytes) throws IOException {
        return new PrivateKeyInfo(algorithm, ASN1Primitive.fromByteArray(bytes)).getEncoded();
    }

    private static byte[] bytes(String name, String base64) {
        try {
            return Base64.getMimeDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new TlsFileException(name + " holds something that is not PEM");
        }
    }

    private static String text(String name) {
        try {
            var path = Path.of(name);
            if (!Files.isRegularFile(path)) {
                throw new TlsFileException(name + " is no file");
            }
            if (Files.size(path) > MOST_BYTES) {
                throw new TlsFileException(name + " is too large for certificates and keys");
            }
            return Files.readString(path, ISO_8859_1);
        } catch (IOException | InvalidPathException e) {
            throw new TlsFileException(name + " cannot be read");
        }
    }
}
