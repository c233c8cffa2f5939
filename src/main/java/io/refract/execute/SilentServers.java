package io.refract.execute;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.timeout.IdleStateEvent;
import io.vertx.sqlclient.SqlConnection;
import org.jboss.logging.Logger;

/// Closes connections on which the server has said nothing for too long.
///
/// The client would say goodbye, end its half of the connection, and wait until the server ends the other half.
/// A server that is frozen or cut off does not, and whoever waits for an answer would wait as long.
final class SilentServers extends ChannelInboundHandlerAdapter {
    private static final Logger LOG = Logger.getLogger(SilentServers.class);

    private SilentServers() {}

    /// @param connection with a read idle timeout among its options
    static void giveUp(SqlConnection connection) {
        // Without a handler, what ends the connection would be printed past the log
        connection.exceptionHandler(failure -> LOG.debug("A connection to the database ended", failure));
        Pipelines.beforeCodec(connection, new SilentServers());
    }

    /// What stands behind this handler does not get to see that the connection is closed before it is.
    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event instanceof IdleStateEvent) {
            context.close();
        } else {
            context.fireUserEventTriggered(event);
        }
    }
}
