package io.refract.engine;

import io.refract.access.Needs;
import io.refract.compile.CompiledRead;
import io.refract.execute.Treatment;
import java.util.concurrent.atomic.AtomicInteger;

/// A compiled read, and what has been learned of it since.
final class Shape {
    /// From this use on a client's shape counts as one that is asked for again and again.
    private static final int SETTLED = 3;

    /// For a client's statement that may look at many rows, as long as nobody knows.
    private static final int EXPECTED_OF_HEAVY = 1 << 20;

    private static final int LARGEST_BUFFER = 64 << 10;

    private final CompiledRead read;
    private final Needs needs;
    private final AtomicInteger uses;

    /// How large answers are: the largest, forgotten by and by. Several threads may write it, and any of them may win.
    private volatile int answerBytes;

    /// @param needs what a key needs scopes for
    /// @param settled whether the program rather than a client asks for it
    Shape(CompiledRead read, Needs needs, boolean settled) {
        this.read = read;
        this.needs = needs;
        this.uses = new AtomicInteger(settled ? SETTLED : 0);
    }

    CompiledRead read() {
        return read;
    }

    Needs needs() {
        return needs;
    }

    /// Counts one more use, and tells how the statement is to be treated: the server keeps it once it has been asked
    /// for again and again.
    Treatment treatment() {
        return Treatment.of(uses.get() >= SETTLED || uses.incrementAndGet() >= SETTLED, expectedBytes());
    }

    /// An answer is there twice when it is put together.
    private long expectedBytes() {
        if (answerBytes > 0) {
            return answerBytes * 2L;
        }
        return read.heavy() && read.mostBytes() < Integer.MAX_VALUE ? Math.min(read.mostBytes(), EXPECTED_OF_HEAVY) : 0;
    }

    /// How large a buffer an answer needs at first.
    int bufferBytes() {
        return Math.clamp(answerBytes + (answerBytes >> 3), Engine.EXPECTED_ROW_BYTES, LARGEST_BUFFER);
    }

    /// Notes how large an answer was.
    byte[] learn(byte[] answer) {
        var known = answerBytes;
        var learned = Math.max(answer.length, known - (known >> 4));
        if (learned != known) {
            answerBytes = learned;
        }
        return answer;
    }
}
