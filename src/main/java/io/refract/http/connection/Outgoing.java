package io.refract.http.connection;

import io.netty.channel.Channel;

/// What waits to be taken by a client, and since when it has been the same.
///
/// @param pending bytes, 0 for nothing
/// @param progress bytes taken of the first buffer
/// @param since moment of [System#nanoTime]
record Outgoing(long pending, long progress, long since) {
    static final Outgoing NOTHING = new Outgoing(0, 0, 0);

    /// The state of the channel now. To be called on its event loop.
    Outgoing next(Channel channel, long now) {
        var buffer = channel.unsafe().outboundBuffer();
        if (buffer == null || buffer.totalPendingWriteBytes() == 0) {
            return NOTHING;
        }
        var same = buffer.totalPendingWriteBytes() == pending && buffer.currentProgress() == progress;
        return same ? this : new Outgoing(buffer.totalPendingWriteBytes(), buffer.currentProgress(), now);
    }

    boolean isStuckFor(long nanos, long now) {
        return pending > 0 && now - since >= nanos;
    }
}
