package io.refract.testing;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// A way to PostgreSQL that counts flights, holds answers back, or ends at a chosen command.
public final class AnswerGate implements AutoCloseable {
    /// What becomes of a connection.
    public enum Fate {
        /// It ends before the server hears of the command.
        UNHEARD,
        /// It ends as soon as the command has been passed on.
        UNANSWERED,
        /// It ends in place of the answer.
        SWALLOWED
    }

    private record Plan(String command, Fate fate) {}

    private final Set<NetSocket> servers = ConcurrentHashMap.newKeySet();
    private final AtomicInteger flights = new AtomicInteger();
    private final AtomicReference<@Nullable Plan> plan = new AtomicReference<>();
    private final NetServer server;

    private AnswerGate(Vertx vertx, String host, int port) {
        var upstream = vertx.createNetClient();
        server = vertx.createNetServer().connectHandler(near -> {
            near.pause();
            upstream.connect(port, host).onSuccess(far -> connect(near, far)).onFailure(_ -> near.close());
        });
        server.listen(0, "127.0.0.1").toCompletionStage().toCompletableFuture().join();
    }

    /// @param url of the server, such as `postgresql://user@host:5432/database`
    public static AnswerGate to(Vertx vertx, String url) {
        var uri = URI.create(url);
        return new AnswerGate(vertx, uri.getHost(), uri.getPort());
    }

    private void connect(NetSocket near, NetSocket far) {
        servers.add(far);
        var link = new Link(near, far);
        near.handler(link::asked);
        far.handler(link::answered);
        near.closeHandler(_ -> far.close());
        far.closeHandler(_ -> {
            servers.remove(far);
            near.close();
        });
        near.resume();
    }

    /// One connection; all of it happens on one event loop.
    private final class Link {
        private final NetSocket near;
        private final NetSocket far;
        private boolean answered = true;
        private boolean swallows;

        private Link(NetSocket near, NetSocket far) {
            this.near = near;
            this.far = far;
        }

        private void asked(Buffer sent) {
            if (answered) {
                flights.incrementAndGet();
                answered = false;
            }
            var planned = plan.get();
            if (planned == null || !sent.toString(StandardCharsets.ISO_8859_1).contains(planned.command)) {
                far.write(sent);
                return;
            }
            plan.set(null);
            switch (planned.fate) {
                case UNHEARD -> near.close();
                case UNANSWERED -> far.write(sent).onComplete(_ -> near.close());
                case SWALLOWED -> {
                    swallows = true;
                    far.write(sent);
                }
            }
        }

        private void answered(Buffer answer) {
            answered = true;
            if (swallows) {
                near.close();
            } else {
                near.write(answer);
            }
        }
    }

    /// The server's address by way of this gate.
    public String url(String url) {
        var uri = URI.create(url);
        return url.replace(uri.getHost() + ":" + uri.getPort(), "127.0.0.1:" + server.actualPort());
    }

    /// How often a client has sent something after it had heard of the server.
    public int flights() {
        return flights.get();
    }

    /// Keeps answers back on the connections that there are.
    public void hold() {
        servers.forEach(NetSocket::pause);
    }

    /// Lets them through again.
    public void letGo() {
        servers.forEach(NetSocket::resume);
    }

    /// The next connection on which this is sent ends.
    public void end(String command, Fate fate) {
        plan.set(new Plan(command, fate));
    }

    @Override
    public void close() {
        servers.forEach(NetSocket::close);
        server.close().toCompletionStage().toCompletableFuture().join();
    }
}
