package io.refract.cache;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.refract.address.Host;
import io.refract.address.RedisAddress;
import io.refract.address.Tls.Mode;
import io.refract.reach.ConnectFailures;
import io.refract.reach.ConnectFailures.Kind;
import io.refract.reach.ConnectFailures.Reason;
import io.refract.reach.NetworkReasons;
import io.vertx.core.net.KeyCertOptions;
import io.vertx.core.net.TrustOptions;
import io.vertx.redis.client.RedisClientType;
import io.vertx.redis.client.RedisOptions;
import io.vertx.redis.client.RedisRole;
import io.vertx.redis.client.impl.types.ErrorType;
import java.net.URLEncoder;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The Redis of an address: how to connect to it, and what keeps that from succeeding.
final class RedisServer {
    private final RedisAddress address;
    private final ConnectFailures failures;
    private volatile @Nullable String refusedCertificate;
    private volatile @Nullable Kind trouble;

    RedisServer(RedisAddress address, ConnectFailures failures) {
        this.address = address;
        this.failures = failures;
    }

    RedisOptions options() {
        var options = new RedisOptions();
        address.hosts().forEach(host -> options.addConnectionString(text(host)));
        address.master()
                .ifPresent(master -> options.setType(RedisClientType.SENTINEL)
                        .setRole(RedisRole.MASTER)
                        .setMasterName(master));
        var tls = address.tls();
        if (tls.mode() != Mode.DISABLE) {
            var network = options.getNetClientOptions();
            network.setTrustOptions(TrustOptions.wrap(tls.trusted(reason -> refusedCertificate = reason)));
            network.setHostnameVerificationAlgorithm(tls.mode() == Mode.VERIFY_FULL ? "HTTPS" : "");
            tls.proof().ifPresent(proof -> network.setKeyCertOptions(KeyCertOptions.wrap(proof)));
        }
        return options;
    }

    /// In the words of the client, which decodes what it takes for user and password.
    private String text(Host host) {
        var asker = address.password()
                .map(password -> encoded(address.user().orElse("")) + ":" + encoded(password) + "@")
                .orElse("");
        var scheme = address.tls().mode() == Mode.DISABLE ? "redis://" : "rediss://";
        return scheme + asker + host + "/" + address.database();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    void connected() {
        trouble = null;
    }

    void failed(Throwable failure) {
        var reason = reason(failure);
        trouble = reason.kind();
        failures.note(reason);
    }

    /// What keeps connections from being opened; empty since the last one that was.
    Optional<Kind> trouble() {
        return Optional.ofNullable(trouble);
    }

    private Reason reason(Throwable failure) {
        if (failure instanceof ErrorType refusal) {
            var message = refusal.toString();
            var word = message.replaceFirst(" .*", "");
            return new Reason(
                    switch (word) {
                        case "WRONGPASS", "NOAUTH", "NOPERM" -> Kind.CREDENTIALS;
                        case "LOADING", "READONLY", "MASTERDOWN" -> Kind.NOT_READY;
                        default -> message.contains("max number of clients") ? Kind.TOO_MANY_CONNECTIONS : Kind.OTHER;
                    },
                    message);
        }
        return NetworkReasons.of(failure, refusedCertificate);
    }
}
