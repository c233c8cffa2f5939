package io.refract.execute;

import io.refract.kernel.MemoryShare;
import io.smallrye.common.vertx.ContextLocals;
import io.smallrye.common.vertx.VertxContext;
import java.util.ArrayList;
import java.util.List;

/// What the answer to one request holds in memory, until it has been written.
///
/// It lives in the Vert.x context of the request. Statements that run for no request, or end after it, hold nothing.
public final class HeldMemory {
    private static final String KEY = "refract.held-memory";

    private final List<MemoryShare> shares = new ArrayList<>(1);
    private boolean over;

    private HeldMemory() {}

    /// Begins to hold for the request of the current context; [#release()] must follow, however the request ends.
    public static HeldMemory begin() {
        var memory = new HeldMemory();
        ContextLocals.put(KEY, memory);
        return memory;
    }

    /// Hands over what a statement has left.
    static void keep(MemoryShare share) {
        if (!VertxContext.isOnDuplicatedContext()
                || !ContextLocals.<HeldMemory>get(KEY)
                        .map(memory -> memory.add(share))
                        .orElse(false)) {
            share.close();
        }
    }

    private synchronized boolean add(MemoryShare share) {
        if (!over) {
            shares.add(share);
        }
        return !over;
    }

    /// The answer is gone.
    public void release() {
        List<MemoryShare> held;
        synchronized (this) {
            over = true;
            held = List.copyOf(shares);
            shares.clear();
        }
        held.forEach(MemoryShare::close);
    }
}
