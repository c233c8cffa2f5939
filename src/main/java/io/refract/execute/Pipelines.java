package io.refract.execute;

import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelPipeline;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.impl.SocketConnectionBase;
import io.vertx.sqlclient.impl.SqlConnectionBase;
import java.util.Optional;

/// The handlers of a connection's channel, for what the client has no setting for.
///
/// They are asked of the client's internals: should those change, there are none to be had.
final class Pipelines {
    /// The client's handler that reads and writes messages; behind that of TLS, if there is one.
    private static final String CODEC = "codec";

    private Pipelines() {}

    /// Adds a handler of what the server has sent, between the network and the client's own.
    static void beforeCodec(SqlConnection connection, ChannelHandler handler) {
        of(connection)
                .filter(pipeline -> pipeline.get(CODEC) != null)
                .ifPresent(pipeline -> pipeline.addBefore(CODEC, null, handler));
    }

    /// Adds a handler of what the client has made of that.
    static void behindCodec(SqlConnection connection, ChannelHandler handler) {
        of(connection)
                .filter(pipeline -> pipeline.get(CODEC) != null)
                .ifPresent(pipeline -> pipeline.addAfter(CODEC, null, handler));
    }

    /// @param connection open, by itself or in a pool
    static Optional<ChannelPipeline> of(SqlConnection connection) {
        return connection instanceof SqlConnectionBase<?> opened
                        && opened.unwrap().unwrap() instanceof SocketConnectionBase socket
                ? Optional.of(socket.socket().channelHandlerContext().pipeline())
                : Optional.empty();
    }
}
