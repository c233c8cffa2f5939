package io.refract.http.openapi;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.vertx.http.ManagementInterface;
import io.refract.http.connection.Forwarding;
import io.refract.http.exchange.ContentCodings;
import io.refract.http.exchange.EntityTags;
import io.refract.kernel.Document;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPInputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// `/q/openapi`: the description of the API, as the build wrote it, in YAML or JSON.
///
/// It goes out compressed as it was kept; clients that cannot read that get the text. So do those of HTTP/2, where the
/// platform takes what is marked as compressed for what it shall compress.
/// Nothing of it is read before somebody asks.
@Singleton
public final class PublishedDescription {
    /// Where the build writes it among the classes.
    public static final String JSON = "META-INF/refract/openapi.json.gz";

    /// The same in YAML.
    public static final String YAML = "META-INF/refract/openapi.yaml.gz";

    private static final String PATH = "/q/openapi";

    /// A client that reads slowly holds no more of it in memory.
    private static final int PIECE = 16 * 1_024;

    private final Map<Variant, Document> kept = new ConcurrentHashMap<>();
    private final boolean managed;

    private final Forwarding forwarding;

    private record Variant(boolean json, boolean compressed) {}

    /// @param managed whether pages of operations have a port of their own
    PublishedDescription(
            @ConfigProperty(name = "quarkus.management.enabled", defaultValue = "false") boolean managed,
            Forwarding forwarding) {
        this.managed = managed;
        this.forwarding = forwarding;
    }

    void register(@Observes Router router) {
        if (!managed) {
            serve(router);
        }
    }

    void register(@Observes ManagementInterface management) {
        serve(management.router());
    }

    private void serve(Router router) {
        for (var path : new String[] {PATH, PATH + ".json", PATH + ".yaml", PATH + ".yml"}) {
            router.get(path).handler(this::answer);
            router.head(path).handler(this::answer);
        }
    }

    private void answer(RoutingContext routing) {
        var url = forwarding.url(routing.request());
        if (url.isPresent()) {
            answerFor(routing, url.get());
            return;
        }
        var variant = wanted(routing);
        var known = kept.get(variant);
        if (known == null) {
            routing.vertx()
                    .executeBlocking(() -> kept.computeIfAbsent(variant, PublishedDescription::read))
                    .onSuccess(document -> answer(routing, variant, document))
                    .onFailure(routing::fail);
        } else {
            answer(routing, variant, known);
        }
    }

    /// With where clients find the API; not kept, since those who ask could invent any number of places.
    private void answerFor(RoutingContext routing, String url) {
        var variant = new Variant(wanted(routing).json(), false);
        routing.vertx()
                .executeBlocking(() -> Document.of(0, located(variant, url)))
                .onSuccess(document -> answer(routing, variant, document))
                .onFailure(routing::fail);
    }

    /// The first member besides, as text: the address has been checked to hold nothing that would have to be escaped.
    private static byte[] located(Variant variant, String url) {
        var text = bytes(variant);
        var server = (variant.json() ? "{\"servers\":[{\"url\":\"%s\"}]," : "servers:\n- url: \"%s\"\n")
                .formatted(url)
                .getBytes(UTF_8);
        var rest = variant.json() ? 1 : 0;
        return ByteBuffer.allocate(server.length + text.length - rest)
                .put(server)
                .put(text, rest, text.length - rest)
                .array();
    }

    private static Variant wanted(RoutingContext routing) {
        var path = routing.normalizedPath();
        var request = routing.request();
        var accepted = request.getHeader(HttpHeaders.ACCEPT);
        var json = path.endsWith(".json")
                || path.equals(PATH)
                        && ("json".equalsIgnoreCase(request.getParam("format"))
                                || accepted != null && accepted.contains("application/json"));
        var gzip = ContentCodings.isTaken(request.getHeader(HttpHeaders.ACCEPT_ENCODING), "gzip");
        return new Variant(json, request.version() != HttpVersion.HTTP_2 && gzip);
    }

    private static Document read(Variant variant) {
        return Document.of(0, bytes(variant));
    }

    private static byte[] bytes(Variant variant) {
        var name = variant.json() ? JSON : YAML;
        try (var resource = Thread.currentThread().getContextClassLoader().getResourceAsStream(name)) {
            if (resource == null) {
                throw new IllegalStateException(name + " is missing, which the build writes");
            }
            return variant.compressed() ? resource.readAllBytes() : new GZIPInputStream(resource).readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(name + " cannot be read", e);
        }
    }

    private static void answer(RoutingContext routing, Variant variant, Document document) {
        var request = routing.request();
        var response = routing.response();
        var headers = response.headers()
                .set(HttpHeaders.ETAG, document.etag())
                .set(HttpHeaders.VARY, "Accept, Accept-Encoding")
                .set(HttpHeaders.CACHE_CONTROL, "no-cache");
        if (EntityTags.matches(request.getHeader(HttpHeaders.IF_NONE_MATCH), document.etag())) {
            response.setStatusCode(304).end();
            return;
        }
        headers.set(
                HttpHeaders.CONTENT_TYPE,
                (variant.json() ? "application/json" : "application/yaml") + ";charset=UTF-8");
        if (variant.compressed()) {
            headers.set(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        if (request.method() == HttpMethod.HEAD) {
            response.end();
        } else {
            response.setChunked(request.version() == HttpVersion.HTTP_1_1);
            // Not at once: a stream that has begun with an upgrade of its connection cannot yet hold back
            // what the client does not take
            routing.vertx().runOnContext(_ -> send(response, Buffer.buffer(document.body()), 0));
        }
    }

    private static void send(HttpServerResponse response, Buffer body, int from) {
        var at = from;
        while (at < body.length() && !response.writeQueueFull()) {
            var end = Math.min(body.length(), at + PIECE);
            response.write(body.slice(at, end));
            at = end;
        }
        if (at == body.length()) {
            response.end();
        } else {
            var rest = at;
            response.drainHandler(_ -> send(response, body, rest));
        }
    }
}
