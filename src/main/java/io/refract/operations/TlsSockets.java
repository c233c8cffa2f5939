package io.refract.operations;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.refract.address.Tls;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Properties;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import org.postgresql.ssl.WrappedFactory;

/// Encrypts the JDBC driver's connections in the same way as all others, from the parameters that [JdbcUrl] writes. The
/// driver's own factory reads keys in another form than libpq, and no authorities but those of a file.
///
/// The driver makes it by its name.
@RegisterForReflection
public final class TlsSockets extends WrappedFactory {
    static final String MODE = "sslmode";
    static final String AUTHORITIES = "sslrootcert";
    static final String CERTIFICATE = "sslcert";
    static final String KEY = "sslkey";

    /// @param parameters of the connection
    public TlsSockets(Properties parameters) throws GeneralSecurityException {
        var tls = tls(parameters);
        var context = SSLContext.getInstance("TLS");
        context.init(
                tls.proof().map(proof -> new KeyManager[] {proof}).orElse(null),
                new TrustManager[] {tls.trusted(_ -> {})},
                null);
        factory = context.getSocketFactory();
    }

    private static Tls tls(Properties parameters) {
        var mode = Arrays.stream(Tls.Mode.values())
                .filter(each -> each.word().equals(parameters.getProperty(MODE)))
                .findFirst()
                .orElse(Tls.UNSAID.mode());
        var certificate = Optional.ofNullable(parameters.getProperty(CERTIFICATE));
        return new Tls(
                mode,
                Optional.ofNullable(parameters.getProperty(AUTHORITIES)),
                certificate.map(path -> new Tls.Identity(path, parameters.getProperty(KEY))));
    }
}
