package io.refract.identity.providers;

import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.RequestOptions;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// One request to a provider and its answer, which has so much time from the connection to the last byte, and so many
/// bytes. What goes beyond ends with its connection.
///
/// Runs on one Vert.x context, the caller's.
final class Conversation {
    private final Vertx vertx;
    private final int mostBytes;
    private final UniEmitter<? super ProviderAnswer> emitter;
    private final Buffer received = Buffer.buffer();
    private @Nullable HttpClientRequest request;
    private long timer;
    private boolean ended;

    Conversation(Vertx vertx, int mostBytes, UniEmitter<? super ProviderAnswer> emitter) {
        this.vertx = vertx;
        this.mostBytes = mostBytes;
        this.emitter = emitter;
    }

    void begin(HttpClient client, RequestOptions options, Buffer sent, Duration timeout) {
        timer = vertx.setTimer(timeout.toMillis(), _ -> fail(new ProviderFault("no whole answer within " + timeout)));
        client.request(options).onSuccess(opened -> send(opened, sent)).onFailure(this::fail);
    }

    private void send(HttpClientRequest opened, Buffer sent) {
        request = opened;
        if (ended) {
            opened.reset();
            return;
        }
        opened.exceptionHandler(this::fail);
        opened.response().onSuccess(this::read).onFailure(this::fail);
        opened.end(sent);
    }

    private void read(HttpClientResponse response) {
        response.exceptionHandler(this::fail);
        response.handler(this::take);
        response.endHandler(_ -> {
            if (end()) {
                emitter.complete(new ProviderAnswer(response.statusCode(), received.toString(StandardCharsets.UTF_8)));
            }
        });
    }

    private void take(Buffer chunk) {
        if (received.length() + chunk.length() > mostBytes) {
            fail(new ProviderFault("an answer of more than " + mostBytes + " bytes"));
        } else if (!ended) {
            received.appendBuffer(chunk);
        }
    }

    private void fail(Throwable failure) {
        if (end()) {
            if (request != null) {
                request.reset();
            }
            emitter.fail(failure);
        }
    }

    /// Whether this is the end, and not one that comes after it.
    private boolean end() {
        if (ended) {
            return false;
        }
        ended = true;
        vertx.cancelTimer(timer);
        return true;
    }
}
