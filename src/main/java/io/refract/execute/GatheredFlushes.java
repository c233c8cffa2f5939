package io.refract.execute;

import io.netty.handler.flush.FlushConsolidationHandler;
import io.vertx.sqlclient.SqlConnection;

/// Sends the statements that one turn of an event loop hands to one connection together.
///
/// The client flushes after every statement, and each flush is a system call that costs as much as all else the
/// client does for the statement. Whatever is written while an event loop goes through what it has read goes out at
/// the end of that turn at the latest, so that nothing waits for statements that may never come.
///
/// Without a pipeline to be had, statements are flushed one by one.
final class GatheredFlushes {
    private static final int MOST_STATEMENTS = 64;

    private GatheredFlushes() {}

    static void on(SqlConnection connection) {
        Pipelines.of(connection)
                .ifPresent(pipeline -> pipeline.addFirst(new FlushConsolidationHandler(MOST_STATEMENTS, true)));
    }
}
