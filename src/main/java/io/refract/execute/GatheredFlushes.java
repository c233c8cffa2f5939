package io.refract.execute;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.channel.Channel;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.flush.FlushConsolidationHandler;

/// Sends what one turn of an event loop hands to one connection of ours together: statements to PostgreSQL, commands
/// to Redis.
///
/// The clients flush after every one, and each flush is a system call that costs as much as all else the
/// client does for it. Whatever is written while an event loop goes through what it has read goes out at
/// the end of that turn at the latest, so that nothing waits for others that may never come.
///
/// Netty finds this as a service, see [io.refract.http.connection.AcceptedConnections#SWITCH]; without it, everything
/// is flushed by itself.
public final class GatheredFlushes extends ChannelInitializerExtension {
    private static final int MOST_WRITES = 64;

    @Override
    public void postInitializeClientChannel(Channel channel) {
        if (channel instanceof SocketChannel) {
            channel.pipeline().addFirst(new FlushConsolidationHandler(MOST_WRITES, true));
        }
    }
}
