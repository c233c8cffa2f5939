package io.refract.address;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import javax.net.ssl.X509KeyManager;
import javax.net.ssl.X509TrustManager;

/// How a connection is encrypted, and who has to prove what.
///
/// @param authorities the file with the certificates of those who may have signed the server's; empty for those that
///     Java knows
/// @param identity what this program proves itself by to servers that ask for it
public record Tls(Mode mode, Optional<String> authorities, Optional<Identity> identity) {
    /// What an address of a database means that does not speak of TLS.
    public static final Tls UNSAID = new Tls(Mode.PREFER, Optional.empty(), Optional.empty());

    /// As libpq's `sslmode` has it.
    public enum Mode {
        /// Never.
        DISABLE,
        /// If the server takes no plain connection.
        ALLOW,
        /// If the server does TLS.
        PREFER,
        /// Always, with whoever answers.
        REQUIRE,
        /// Always, with a server whose certificate is signed by one of the authorities.
        VERIFY_CA,
        /// The same, and the certificate is for the host of the address.
        VERIFY_FULL;

        /// As it is written in addresses.
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /// Whether nothing is sent to a server that has not proved who it is.
        public boolean verifies() {
            return this == VERIFY_CA || this == VERIFY_FULL;
        }
    }

    /// A certificate and the key that belongs to it.
    ///
    /// @param certificate path of a PEM file, which may go on with those of the authorities in between
    /// @param key path of a PEM file with a private key that is not encrypted
    public record Identity(String certificate, String key) {}

    /// Whom to trust. What the file holds is read now.
    ///
    /// @param refusals hears why a server's certificate is not taken
    /// @throws TlsFileException if a file cannot be used
    public X509TrustManager trusted(Consumer<String> refusals) {
        return mode.verifies() ? new WatchedTrust(verifying(), refusals) : new Anybody();
    }

    /// What to prove oneself by. What the files hold is read now.
    ///
    /// @throws TlsFileException if a file cannot be used
    public Optional<X509KeyManager> proof() {
        return identity.map(TlsFiles::keyManager);
    }

    private X509ExtendedTrustManager verifying() {
        try {
            var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(authorities.map(TlsFiles::authorities).orElse((KeyStore) null));
            return Stream.of(factory.getTrustManagers())
                    .filter(X509ExtendedTrustManager.class::isInstance)
                    .map(X509ExtendedTrustManager.class::cast)
                    .findFirst()
                    .orElseThrow();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Encrypts for whoever answers: that is what the modes below `verify-ca` mean.
    private static final class Anybody extends X509ExtendedTrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
