package io.refract.testing;

import io.vertx.core.Vertx;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetSocket;
import io.vertx.core.net.impl.NetSocketInternal;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// A way to a server that can be cut off without a word, as a failed host or a firewall does.
public final class Proxy implements AutoCloseable {
    private final Set<NetSocket> sockets = ConcurrentHashMap.newKeySet();
    private final NetServer server;
    private volatile boolean frozen;
    private volatile boolean losing;

    private Proxy(Vertx vertx, String host, int port) {
        var upstream = vertx.createNetClient();
        server = vertx.createNetServer().connectHandler(near -> {
            near.pause();
            upstream.connect(port, host).onSuccess(far -> connect(near, far)).onFailure(_ -> near.close());
        });
        server.listen(0, "127.0.0.1").toCompletionStage().toCompletableFuture().join();
    }

    /// @param url of the server, such as `postgresql://user@host:5432/database`
    public static Proxy to(Vertx vertx, String url) {
        var uri = URI.create(url);
        return new Proxy(vertx, uri.getHost(), uri.getPort());
    }

    private void connect(NetSocket near, NetSocket far) {
        sockets.add(near);
        sockets.add(far);
        pass(near, far);
        pass(far, near);
        far.handler(answer -> {
            if (losing) {
                near.close();
            } else {
                near.write(answer);
            }
        });
        if (!frozen) {
            near.resume();
        }
    }

    private void pass(NetSocket from, NetSocket to) {
        from.handler(to::write);
        from.closeHandler(_ -> {
            sockets.remove(from);
            to.close();
        });
        from.exceptionHandler(_ -> {});
    }

    /// The server's address by way of this proxy.
    public String url(String url) {
        var uri = URI.create(url);
        return url.replace(uri.getHost() + ":" + uri.getPort(), "127.0.0.1:" + server.actualPort());
    }

    /// Lets nothing through any more, on old connections and on new ones.
    public void freeze() {
        frozen = true;
        silence();
    }

    /// Lets nothing through on the connections that there are; new ones work.
    public void silence() {
        sockets.forEach(socket -> read(socket, false));
    }

    /// Not even the end of a connection is seen, unlike on sockets that are paused.
    private static void read(NetSocket socket, boolean wanted) {
        ((NetSocketInternal) socket).channelHandlerContext().channel().config().setAutoRead(wanted);
    }

    /// Ends the connections that there are.
    public void cut() {
        sockets.forEach(NetSocket::close);
    }

    /// Lets every request through, and ends the connection when the answer comes.
    public void loseAnswers() {
        losing = true;
    }

    public void bringAnswers() {
        losing = false;
    }

    /// Lets new connections through again, while the old ones stay as they are.
    public void acceptAgain() {
        frozen = false;
    }

    /// Lets everything through again, and what has waited.
    public void thaw() {
        frozen = false;
        sockets.forEach(socket -> read(socket, true));
        sockets.forEach(NetSocket::resume);
    }

    @Override
    public void close() {
        cut();
        server.close().toCompletionStage().toCompletableFuture().join();
    }
}
