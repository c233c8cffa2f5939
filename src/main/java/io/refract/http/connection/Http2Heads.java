package io.refract.http.connection;

import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;

/// Follows the frames of an HTTP/2 connection without TLS as far as it takes to know whether a head has begun
/// that has not ended: RFC 9113 forbids other frames in between.
final class Http2Heads {
    /// Bytes, not a buffer of Netty's: what stands in a static field is part of a native image, where none of those may
    /// be.
    private static final byte[] PREFACE = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private static final int FRAME_HEADER = 9;
    private static final int HEADERS = 1;
    private static final int CONTINUATION = 9;
    private static final int END_HEADERS = 4;

    private boolean following;
    private int prefaceLeft;

    /// Of the frame's header: how many bytes are here, and what they say.
    private int headerBytes;

    private int length;
    private int type;
    private int flags;

    /// Bytes of the frame that are still to come.
    private int left;

    private boolean open;

    /// Whether the connection speaks HTTP/2, as far as its bytes have told.
    boolean isFollowing() {
        return following;
    }

    /// Whether a head, a frame's header or the preface has begun and not ended.
    boolean isOpen() {
        return open || headerBytes > 0 || prefaceLeft > 0;
    }

    /// Begins to follow where the preface stands, which may be behind an upgrade from HTTP/1.1.
    void offer(ByteBuf bytes) {
        if (!following) {
            if (!beginsThePreface(bytes)) {
                return;
            }
            following = true;
            prefaceLeft = PREFACE.length;
        }
        follow(bytes);
    }

    private static boolean beginsThePreface(ByteBuf bytes) {
        var compared = Math.min(bytes.readableBytes(), PREFACE.length);
        if (compared < 3) {
            return false;
        }
        for (var at = 0; at < compared; at++) {
            if (bytes.getByte(bytes.readerIndex() + at) != PREFACE[at]) {
                return false;
            }
        }
        return true;
    }

    private void follow(ByteBuf bytes) {
        var at = bytes.readerIndex();
        var end = bytes.writerIndex();
        var skipped = Math.min(prefaceLeft, end - at);
        prefaceLeft -= skipped;
        at += skipped;
        while (at < end) {
            if (left > 0) {
                var passed = Math.min(left, end - at);
                left -= passed;
                at += passed;
            } else {
                header(bytes.getUnsignedByte(at));
                at++;
            }
            if (left == 0 && headerBytes == 0) {
                frameEnded();
            }
        }
    }

    private void header(int value) {
        switch (headerBytes) {
            case 0 -> length = value;
            case 1, 2 -> length = length << 8 | value;
            case 3 -> type = value;
            case 4 -> flags = value;
            default -> {}
        }
        headerBytes++;
        if (headerBytes == FRAME_HEADER) {
            headerBytes = 0;
            left = length;
            open |= type == HEADERS;
        }
    }

    private void frameEnded() {
        if ((type == HEADERS || type == CONTINUATION) && (flags & END_HEADERS) != 0) {
            open = false;
        }
    }
}
