package io.refract.testing;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.RequestOptions;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.ConfigProvider;

/// The application under test as programs reach it that are no HTTP client, and over each version of HTTP.
public final class Wire {
    private static final int SECONDS = 10;

    private Wire() {}

    /// How HTTP is spoken.
    public enum Protocol {
        HTTP_1,
        /// HTTP/2, to which a first request of HTTP/1.1 has led.
        UPGRADED,
        /// HTTP/2 from the first byte on.
        PRIOR_KNOWLEDGE
    }

    /// @param headers by their names in lower case
    public record Answer(int status, String version, Map<String, List<String>> headers, String body) {}

    /// Sends bytes and reads until the server closes the connection.
    public static String raw(String request) throws IOException {
        var server = server();
        try (var socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(SECONDS * 1_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    public static Answer ask(Protocol protocol, String method, String path, Map<String, String> headers, String body)
            throws Exception {
        return switch (protocol) {
            case HTTP_1 -> http1(method, path, headers, body);
            case UPGRADED -> http2(true, method, path, headers, body);
            case PRIOR_KNOWLEDGE -> http2(false, method, path, headers, body);
        };
    }

    private static Answer http1(String method, String path, Map<String, String> headers, String body) throws Exception {
        try (var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            var request = HttpRequest.newBuilder(server().resolve(path))
                    .method(method, HttpRequest.BodyPublishers.ofString(body));
            headers.forEach(request::header);
            var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(
                    answer.statusCode(),
                    answer.version().toString(),
                    answer.headers().map(),
                    answer.body());
        }
    }

    /// Not by the JDK's client: where the answer comes in one piece with the change of protocol, JDK 25's loses it
    /// now and then, and waits.
    private static Answer http2(boolean upgraded, String method, String path, Map<String, String> headers, String body)
            throws Exception {
        var vertx = Vertx.vertx();
        try {
            var options = new HttpClientOptions()
                    .setProtocolVersion(HttpVersion.HTTP_2)
                    .setHttp2ClearTextUpgrade(upgraded);
            var target = new RequestOptions()
                    .setMethod(HttpMethod.valueOf(method))
                    .setHost(server().getHost())
                    .setPort(server().getPort())
                    .setURI(path);
            headers.forEach(target::putHeader);
            return vertx.createHttpClient(options)
                    .request(target)
                    // Within the event loop at once: what of an answer is there before somebody listens is lost
                    .compose(request -> request.send(Buffer.buffer(body)).compose(Wire::answer))
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(SECONDS, TimeUnit.SECONDS);
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().get(SECONDS, TimeUnit.SECONDS);
        }
    }

    private static Future<Answer> answer(HttpClientResponse response) {
        return response.body().map(content -> {
            var received = new TreeMap<String, List<String>>();
            response.headers()
                    .names()
                    .forEach(name -> received.put(
                            name.toLowerCase(Locale.ROOT), response.headers().getAll(name)));
            return new Answer(response.statusCode(), response.version().toString(), received, content.toString());
        });
    }

    private static URI server() {
        return URI.create(ConfigProvider.getConfig().getValue("test.url", String.class));
    }
}
