package io.refract.reach;

import io.refract.reach.ConnectFailures.Kind;
import io.refract.reach.ConnectFailures.Reason;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/// What the network or TLS has against a connection, whoever wanted it.
public final class NetworkReasons {
    /// The clients say so by message only, after the reason has been with the one who judges certificates.
    private static final String NO_HANDSHAKE = "SSL handshake failed";

    private static final String NO_TLS = "does not handle SSL connection";

    private NetworkReasons() {}

    /// @param certificate what was found wrong with the server's certificate last, if anything
    public static Reason of(Throwable failure, @Nullable String certificate) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .map(cause -> known(cause, certificate))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> new Reason(Kind.OTHER, failure.toString()));
    }

    private static @Nullable Reason known(Throwable cause, @Nullable String certificate) {
        var message = String.valueOf(cause.getMessage());
        if (message.contains(NO_HANDSHAKE)) {
            return new Reason(Kind.TLS, "TLS failed" + (certificate == null ? "" : ": " + certificate));
        }
        if (cause instanceof SSLException) {
            return new Reason(Kind.TLS, "TLS failed: " + message);
        }
        if (message.contains(NO_TLS)) {
            return new Reason(Kind.TLS, "the server does no TLS");
        }
        return switch (cause) {
            case UnknownHostException _ -> new Reason(Kind.UNKNOWN_HOST, "no such host: " + message);
            case ConnectException _ -> new Reason(Kind.NOBODY_LISTENS, message);
            case TimeoutException _ -> new Reason(Kind.SILENCE, "no answer in time");
            default -> null;
        };
    }
}
