package io.refract.soak;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.NetClientOptions;
import io.vertx.core.net.NetSocket;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Somebody at an address of their own: the limits of an address are theirs alone. Everything runs until the client's
/// Vert.x is closed.
final class Client {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final Vertx vertx;
    private final int port;
    private final String address;
    private final HttpClient http;
    private final @Nullable String token;

    /// @param body null for none
    /// @param key of idempotency; null for none
    record Ask(
            HttpMethod method,
            String path,
            @Nullable String body,
            @Nullable String key) {
        Ask(HttpMethod method, String path, @Nullable String body) {
            this(method, path, body, null);
        }

        static Ask get(String path) {
            return new Ask(HttpMethod.GET, path, null);
        }

        static Ask post(String path, String body) {
            return new Ask(HttpMethod.POST, path, body);
        }

        Ask withKey(String newKey) {
            return new Ask(method, path, body, newKey);
        }
    }

    /// @param number of the address, in 127.0.0.0/8
    /// @param token null for nobody's
    Client(Vertx vertx, int port, int number, @Nullable String token) {
        this.vertx = vertx;
        this.token = token;
        this.port = port;
        this.address = "127.0." + (1 + number / 250) + "." + (1 + number % 250);
        this.http = vertx.createHttpClient(new HttpClientOptions()
                .setLocalAddress(address)
                .setMaxInitialLineLength(1 << 20)
                .setMaxPoolSize(64));
    }

    /// Asks again and again, each time when the last answer is there and the pause is over.
    void ask(Supplier<Ask> asks, long pauseMillis, Tally tally) {
        var ask = asks.get();
        var started = System.nanoTime();
        var options = new RequestOptions()
                .setMethod(ask.method())
                .setHost("127.0.0.1")
                .setPort(port)
                .setURI(ask.path())
                .setTimeout(TIMEOUT.toMillis());
        if (ask.body() != null) {
            options.putHeader("Content-Type", "application/json");
        }
        if (ask.key() != null) {
            options.putHeader("Idempotency-Key", ask.key());
        }
        if (token != null) {
            options.putHeader("Authorization", "Bearer " + token);
        }
        http.request(options)
                .compose(request -> ask.body() == null ? request.send() : request.send(ask.body()))
                .compose(answer -> answer.body().map(answer.statusCode()))
                .onComplete(answer -> {
                    if (answer.succeeded()) {
                        tally.answered(answer.result(), System.nanoTime() - started);
                    } else {
                        tally.happened(answer.cause().getClass().getSimpleName());
                    }
                    vertx.setTimer(pauseMillis, _ -> ask(asks, pauseMillis, tally));
                });
    }

    /// Opens a connection, writes what is given, then a drop now and then; opens another one when it ends.
    void stall(Supplier<Buffer> opening, Buffer drop, Tally tally) {
        vertx.createNetClient(new NetClientOptions().setLocalAddress(address).setConnectTimeout(5_000))
                .connect(port, "127.0.0.1")
                .onComplete(connected -> {
                    if (connected.succeeded()) {
                        tally.happened("opened");
                        stall(connected.result(), opening, drop, tally);
                    } else {
                        tally.happened("not opened");
                        again(opening, drop, tally);
                    }
                });
    }

    private void stall(NetSocket socket, Supplier<Buffer> opening, Buffer drop, Tally tally) {
        socket.exceptionHandler(_ -> {});
        socket.handler(answer -> {
            var text = answer.toString();
            tally.happened(text.startsWith("HTTP/1.1 ") ? text.substring(9, 12) : "bytes");
        });
        var timer = drop.length() == 0 ? -1 : vertx.setPeriodic(1_000, _ -> socket.write(drop));
        socket.closeHandler(_ -> {
            vertx.cancelTimer(timer);
            tally.happened("ended");
            again(opening, drop, tally);
        });
        socket.write(opening.get());
    }

    private void again(Supplier<Buffer> opening, Buffer drop, Tally tally) {
        vertx.setTimer(200, _ -> stall(opening, drop, tally));
    }
}
