package io.refract.interactive.pods;

import io.refract.keys.KeysNeeded;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Where there may be pods, by the settings.
@Singleton
class Addresses {
    private static final String ADDRESSES = "PODS";
    private static final String SERVICE = "PODS_SERVICE";

    /// So many are asked at most.
    private static final int MOST = 200;

    private final Vertx vertx;
    private final List<String> addresses;
    private final Optional<String> service;

    Addresses(Vertx vertx, PodsConfig config) {
        this.vertx = vertx;
        this.addresses = List.copyOf(config.addresses().orElse(Set.of()));
        this.service = config.service();
    }

    /// Ends the start in one line if the settings cannot be used.
    void begin(
            @Observes Router router,
            @ConfigProperty(name = "quarkus.http.host-enabled", defaultValue = "true") boolean serves) {
        if (serves) {
            refusal().ifPresent(KeysNeeded::end);
        }
    }

    /// What is wrong with the settings; empty if nothing is.
    Optional<String> refusal() {
        if (addresses.stream().anyMatch(each -> read(each).isEmpty())) {
            return Optional.of(ADDRESSES + " holds what is no address: write http://host:port, with commas between");
        }
        if (addresses.size() > MOST) {
            return Optional.of(ADDRESSES + " holds more than " + MOST + " addresses");
        }
        return service.isPresent() && read("http://" + service.get()).isEmpty()
                ? Optional.of(SERVICE + " is no name with a port: write host:port")
                : Optional.empty();
    }

    /// Whether the settings name any.
    boolean areKnown() {
        return !addresses.isEmpty() || service.isPresent();
    }

    /// All that there are now. A name that stands for none, or that nobody can tell the meaning of, adds
    /// none.
    Future<List<SocketAddress>> now() {
        var written = addresses.stream().flatMap(each -> read(each).stream()).toList();
        return service.flatMap(each -> read("http://" + each))
                .map(name -> resolved(name)
                        .map(found -> Stream.concat(written.stream(), found.stream())
                                .distinct()
                                .limit(MOST)
                                .toList()))
                .orElseGet(() -> Future.succeededFuture(written));
    }

    /// By the resolver of the system, which knows of search domains, and of answers that are too long
    /// for one datagram.
    private Future<List<SocketAddress>> resolved(SocketAddress name) {
        return vertx.executeBlocking(() -> InetAddress.getAllByName(name.host()), false)
                .map(found -> Stream.of(Objects.requireNonNull(found))
                        .map(each -> SocketAddress.inetSocketAddress(name.port(), each.getHostAddress()))
                        .toList())
                .otherwise(List.of());
    }

    private static Optional<SocketAddress> read(String address) {
        try {
            var uri = new URI(address);
            return "http".equals(uri.getScheme())
                            && uri.getHost() != null
                            && uri.getPort() > 0
                            && uri.getPort() < 1 << 16
                            && uri.getRawUserInfo() == null
                            && uri.getRawQuery() == null
                            && List.of("", "/").contains(uri.getRawPath())
                    ? Optional.of(SocketAddress.inetSocketAddress(uri.getPort(), bare(uri.getHost())))
                    : Optional.empty();
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }

    /// Addresses of IPv6 stand in brackets.
    private static String bare(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }
}
