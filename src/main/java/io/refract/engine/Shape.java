package io.refract.engine;

import io.refract.compile.CompiledRead;
import java.util.concurrent.atomic.AtomicInteger;

/// A compiled read, and what has been learned of it since.
final class Shape {
    /// From this use on a client's shape counts as one that is asked for again and again.
    private static final int SETTLED = 3;

    private final CompiledRead read;
    private final AtomicInteger uses;

    /// @param settled whether the program rather than a client asks for it
    Shape(CompiledRead read, boolean settled) {
        this.read = read;
        this.uses = new AtomicInteger(settled ? SETTLED : 0);
    }

    CompiledRead read() {
        return read;
    }

    /// Counts one more use.
    ///
    /// @return whether the server shall keep the statement, since it will be asked for again
    boolean use() {
        return uses.get() >= SETTLED || uses.incrementAndGet() >= SETTLED;
    }
}
