package io.refract.http.connection;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What trusted proxies say of a request's way, and where clients therefore find the API. Whoever else writes such
/// headers is not believed.
@Singleton
public final class Forwarding {
    private static final Predicate<String> SCHEME =
            Pattern.compile("(?i)https?").asMatchPredicate();
    private static final Predicate<String> HOST = Pattern.compile(
                    "([\\p{Alnum}.-]{1,253}|\\[[\\p{XDigit}:.]{2,45}])(:\\d{1,5})?")
            .asMatchPredicate();

    /// No part of it is empty: what begins with two slashes would name another host.
    private static final Predicate<String> PREFIX =
            Pattern.compile("(/[\\w.~-]{1,100}){1,10}").asMatchPredicate();

    private final TrustedProxies proxies;
    private final ProxyConfig.Headers kind;
    private final Optional<String> publicUrl;
    private final Optional<String> publicPath;
    private final Way untold;

    Forwarding(ProxyConfig config) {
        proxies = config.proxies();
        kind = config.proxyHeaders();
        publicUrl = config.publicUrl();
        publicPath = publicUrl.map(url -> URI.create(url).getRawPath());
        untold = Way.untold(publicPath.orElse(""));
    }

    /// The way of a request that is under way.
    public Way way(HttpServerRequest request) {
        if (proxies.equals(TrustedProxies.NONE)) {
            return untold;
        }
        var peer = request.remoteAddress();
        return way(request.headers(), peer == null ? "" : String.valueOf(peer.hostAddress()));
    }

    /// @param peer the address that the connection comes from
    Way way(MultiMap headers, String peer) {
        if (!proxies.include(peer)) {
            return untold;
        }
        return kind == ProxyConfig.Headers.FORWARDED ? byElements(headers) : byLists(headers);
    }

    /// Where clients find the API, without a slash at the end: an address, or the path of one that the program cannot
    /// know; empty if that is where the request went.
    public Optional<String> url(HttpServerRequest request) {
        var way = way(request);
        return publicUrl
                .or(() -> way.host()
                        .or(() -> Optional.ofNullable(request.getHeader(HttpHeaders.HOST))
                                .filter(HOST))
                        .flatMap(host -> way.scheme().map(scheme -> scheme + "://" + host + way.prefix())))
                .or(() -> Optional.of(way.prefix()).filter(prefix -> !prefix.isEmpty()));
    }

    private Way byElements(MultiMap headers) {
        var elements = ForwardedElements.of(headers.getAll("Forwarded"));
        var hops = elements.stream()
                .map(element -> element.getOrDefault("for", ""))
                .toList();
        var at = proxies.client(hops);
        var told = elements.get(at);
        return way(
                Optional.of(hops.get(at)),
                Optional.ofNullable(told.get("proto")),
                Optional.ofNullable(told.get("host")),
                fromEnd(list(headers, "X-Forwarded-Prefix"), hops.size() - at));
    }

    private Way byLists(MultiMap headers) {
        var hops = list(headers, "X-Forwarded-For");
        var trusted = hops.isEmpty() ? 1 : hops.size() - proxies.client(hops);
        return way(
                fromEnd(hops, trusted),
                fromEnd(list(headers, "X-Forwarded-Proto"), trusted),
                fromEnd(list(headers, "X-Forwarded-Host"), trusted),
                fromEnd(list(headers, "X-Forwarded-Prefix"), trusted));
    }

    private Way way(Optional<String> client, Optional<String> scheme, Optional<String> host, Optional<String> prefix) {
        return new Way(
                client,
                scheme.filter(SCHEME).map(text -> text.toLowerCase(Locale.ROOT)),
                host.filter(HOST),
                publicPath
                        .or(() -> prefix.map(text -> text.endsWith("/") ? text.substring(0, text.length() - 1) : text)
                                .filter(PREFIX))
                        .orElse(""));
    }

    /// Several lines are one list.
    private static List<String> list(MultiMap headers, String name) {
        var lines = headers.getAll(name);
        return lines.isEmpty()
                ? List.of()
                : Stream.of(String.join(",", lines).split(",", -1))
                        .map(String::strip)
                        .toList();
    }

    /// What the outermost of so many trusted proxies has written; of headers that proxies replace, all there is.
    private static Optional<String> fromEnd(List<String> values, int trusted) {
        return values.isEmpty() ? Optional.empty() : Optional.of(values.get(Math.max(0, values.size() - trusted)));
    }
}
