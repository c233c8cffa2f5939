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
    private static final int LENGTH_OFFSET = 1;
    private static final int LENGTH_BYTES = 4;
    private static final int LENGTH_COUNTED = -4;

    private WholeMessages() {}

    static void on(SqlConnection connection) {
        Pipelines.beforeCodec(
                connection,
                new LengthFieldBasedFrameDecoder(Integer.MAX_VALUE, LENGTH_OFFSET, LENGTH_BYTES, LENGTH_COUNTED, 0));
    }
}
