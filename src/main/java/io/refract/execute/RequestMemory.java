package io.refract.execute;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/// Memory of requests for more than their answers, out of the same budget.
@Singleton
public class RequestMemory {
    private final ResultMemory memory;

    RequestMemory(ResultMemory memory) {
        this.memory = memory;
    }

    /// Takes so much, until the request under way is answered. What is more than half of all is taken as half.
    ///
    /// Fails with `UNAVAILABLE` if there is none in time.
    public Uni<Void> hold(long bytes) {
        return memory.held(bytes);
    }
}
