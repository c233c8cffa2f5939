package io.refract.http.answers;

import io.vertx.core.buffer.Buffer;
import org.jspecify.annotations.Nullable;

/// A body that is there, cut into pieces.
final class WholeBody implements Pieces {
    static final int PIECE = 64 << 10;

    private final byte[] bytes;
    private int written;

    WholeBody(byte[] bytes) {
        this.bytes = bytes;
    }

    @Override
    public @Nullable Buffer next() {
        if (isOver()) {
            return null;
        }
        var begin = written;
        written = Math.min(bytes.length, begin + PIECE);
        return AnswerWriter.buffer(bytes, begin, written);
    }

    @Override
    public boolean isOver() {
        return written == bytes.length;
    }
}
