package io.refract.interactive.pods;

import io.refract.http.connection.ConnectionsConfig;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.Http2Settings;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.inject.Singleton;
import java.io.IOException;

/// HTTP/2 to other pods, without TLS and without asking first: one connection to each, which is kept for
/// as long as it is used.
@Singleton
class PodClient {
    /// Of the answers that are read here, in bytes.
    private static final int LONGEST = 256 << 10;

    /// What the answer to one request may have on its way without being read. All of them fit into the
    /// connection, so that a client that does not read holds up nobody else.
    private static final int WINDOW = 64 << 10;

    /// As for requests: pages have long links.
    private static final int LONGEST_HEAD = 96 << 10;

    private final HttpClient client;
    private final long silence;

    PodClient(Vertx vertx, PodsConfig config, ConnectionsConfig connections) {
        this.silence = config.silence().toMillis();
        this.client = vertx.createHttpClient(
                new HttpClientOptions()
                        .setProtocolVersion(HttpVersion.HTTP_2)
                        .setHttp2ClearTextUpgrade(false)
                        .setHttp2ConnectionWindowSize(WINDOW * (config.atOnce() + 1))
                        .setInitialSettings(
                                new Http2Settings().setInitialWindowSize(WINDOW).setMaxHeaderListSize(LONGEST_HEAD))
                        // Gone before the other side ends it, which it may do just when a request is sent
                        .setHttp2KeepAliveTimeout(
                                (int) connections.idleTimeout().dividedBy(2).toSeconds()),
                new PoolOptions().setHttp2MaxSize(1).setMaxWaitQueueSize(config.atOnce()));
    }

    /// A request that may be sent. Fails if the pod cannot be reached, or says nothing for too long.
    Future<HttpClientRequest> open(SocketAddress address, HttpMethod method, String uri) {
        return client.request(options(address, method, uri).setConnectTimeout(silence));
    }

    /// A request that is answered at once.
    Future<HttpClientRequest> question(SocketAddress address, String uri) {
        return client.request(options(address, HttpMethod.GET, uri).setTimeout(silence));
    }

    private static RequestOptions options(SocketAddress address, HttpMethod method, String uri) {
        return new RequestOptions()
                .setServer(address)
                .setHost(address.host())
                .setPort(address.port())
                .setMethod(method)
                .setURI(uri);
    }

    /// Sends it, and reads the whole answer. Fails for any but a short one with status 200.
    static Future<Buffer> answer(HttpClientRequest question) {
        return question.send().compose(PodClient::body);
    }

    private static Future<Buffer> body(HttpClientResponse response) {
        var length = response.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (response.statusCode() == 200 && length != null && Long.parseLong(length) <= LONGEST) {
            return response.body();
        }
        response.request().reset();
        return Future.failedFuture(new IOException("status " + response.statusCode() + ", length " + length));
    }
}
