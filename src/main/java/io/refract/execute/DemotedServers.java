package io.refract.execute;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.impl.command.CommandResponse;

/// Closes connections for writes to a server that takes none any more, as when another one has taken its place: the
/// next one is opened to whichever server the address leads to by then.
///
/// It waits for the answer to whatever ends the transaction, so that the failure reaches whoever is told of it.
final class DemotedServers extends ChannelInboundHandlerAdapter {
    private boolean demoted;

    private DemotedServers() {}

    static void giveUp(SqlConnection connection) {
        Pipelines.behindCodec(connection, new DemotedServers());
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        context.fireChannelRead(message);
        if (message instanceof CommandResponse<?> response) {
            var result = response.toAsyncResult();
            if (result.failed()) {
                demoted |= DatabaseErrors.isReadOnly(result.cause());
            } else if (demoted) {
                context.close();
            }
        }
    }
}
