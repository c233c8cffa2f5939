package io.refract.execute;

import io.netty.handler.codec.LengthFieldBasedFrameDecoder;
import io.vertx.sqlclient.SqlConnection;

/// Hands PostgreSQL's messages to the client one by one, each whole.
///
/// The client keeps what it has read for as long as a message is incomplete, also the messages before it: of rows that
/// are larger than what one reading of the socket brings it would keep all until the last one, although each is dealt
/// with when it is there.
///
/// A message is a type of one byte, a length of four that counts itself, and the rest (section "Message Formats" of
/// PostgreSQL's documentation).
final class WholeMessages {
    /// The client's handler that reads messages; behind that of TLS, if there is one.
    private static final String CODEC = "codec";

    private static final int LENGTH_OFFSET = 1;
    private static final int LENGTH_BYTES = 4;
    private static final int LENGTH_COUNTED = -4;

    private WholeMessages() {}

    /// Prepares a connection that its pool has just opened, and hands it to the pool.
    static void prepare(SqlConnection connection) {
        Pipelines.of(connection)
                .filter(pipeline -> pipeline.get(CODEC) != null)
                .ifPresent(pipeline -> pipeline.addBefore(
                        CODEC,
                        null,
                        new LengthFieldBasedFrameDecoder(
                                Integer.MAX_VALUE, LENGTH_OFFSET, LENGTH_BYTES, LENGTH_COUNTED, 0)));
        connection.close();
    }
}
