package io.refract.execute;

import io.netty.handler.flush.FlushConsolidationHandler;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.impl.SocketConnectionBase;
import io.vertx.sqlclient.impl.SqlConnectionBase;

/// Sends the statements that one turn of an event loop hands to one connection together.
///
/// The client flushes after every statement, and each flush is a system call that costs as much as all else the
/// client does for the statement. Whatever is written while an event loop goes through what it has read goes out at
/// the end of that turn at the latest, so that nothing waits for statements that may never come.
///
/// The client has no setting for this, so its internals are asked for the connection's channel. Should they change,
/// statements are flushed one by one again.
final class GatheredFlushes {
    private static final int MOST_STATEMENTS = 64;

    private GatheredFlushes() {}

    static void on(SqlConnection connection) {
        if (connection instanceof SqlConnectionBase<?> opened
                && opened.unwrap().unwrap() instanceof SocketConnectionBase socket) {
            socket.socket()
                    .channelHandlerContext()
                    .pipeline()
                    .addFirst(new FlushConsolidationHandler(MOST_STATEMENTS, true));
        }
    }
}
