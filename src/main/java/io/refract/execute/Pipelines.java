package io.refract.execute;

import io.netty.channel.ChannelPipeline;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.impl.SocketConnectionBase;
import io.vertx.sqlclient.impl.SqlConnectionBase;
import java.util.Optional;

/// The handlers of a connection's channel, for what the client has no setting for.
///
/// They are asked of the client's internals: should those change, there are none to be had.
final class Pipelines {
    private Pipelines() {}

    /// @param connection open, by itself or in a pool
    static Optional<ChannelPipeline> of(SqlConnection connection) {
        return connection instanceof SqlConnectionBase<?> opened
                        && opened.unwrap().unwrap() instanceof SocketConnectionBase socket
                ? Optional.of(socket.socket().channelHandlerContext().pipeline())
                : Optional.empty();
    }
}
