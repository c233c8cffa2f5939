package io.refract.interactive.pods;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.SocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// Another pod, or this one: a connection whose other end has said which process it is. Whoever comes
/// later to the same address has another connection, and is asked anew.
///
/// As long as the connection lasts, the other end is asked for a sign of life; if there is none, the
/// connection ends, and what is under way on it fails.
final class Peer {
    private static final int BEATS = 4;

    private final Vertx vertx;
    private final long number;
    private final SocketAddress address;
    private final HttpConnection connection;
    private final long pause;
    private final int atOnce;
    private final AtomicInteger unanswered = new AtomicInteger();
    private final AtomicInteger underWay = new AtomicInteger();
    private final Map<String, Integer> ofClients = new ConcurrentHashMap<>();
    private volatile boolean closed;

    Peer(Vertx vertx, long number, SocketAddress address, HttpConnection connection, PodsConfig config) {
        this.vertx = vertx;
        this.number = number;
        this.address = address;
        this.connection = connection;
        this.pause = Math.max(1, config.silence().toMillis() / BEATS);
        this.atOnce = config.atOnce();
    }

    /// Begins to ask for signs of life.
    ///
    /// @param lost runs when the connection ends
    void watch(Runnable lost) {
        connection.closeHandler(_ -> {
            closed = true;
            lost.run();
        });
        next();
    }

    /// Which process it is.
    long number() {
        return number;
    }

    SocketAddress address() {
        return address;
    }

    /// Whether a request goes out by the connection at whose end this process is.
    boolean carries(HttpClientRequest request) {
        return request.connection() == connection;
    }

    /// Not one after the other at a fixed rate: when this process has stood still, the other one has had
    /// no chance meanwhile.
    private void next() {
        vertx.setTimer(pause, _ -> {
            if (!closed) {
                beat();
            }
        });
    }

    private void beat() {
        if (unanswered.getAndIncrement() < BEATS) {
            connection.ping(Buffer.buffer(new byte[Long.BYTES])).onSuccess(_ -> unanswered.set(0));
            next();
        } else {
            connection.shutdown(0);
        }
    }

    /// Whether one more request may be under way for a client, of whom one address has at most half.
    boolean enter(String client) {
        var all = underWay.incrementAndGet();
        var own = ofClients.merge(client, 1, Integer::sum);
        if (all <= atOnce && own <= (atOnce + 1) / 2) {
            return true;
        }
        leave(client);
        return false;
    }

    void leave(String client) {
        underWay.decrementAndGet();
        ofClients.computeIfPresent(client, (_, count) -> count == 1 ? null : count - 1);
    }
}
