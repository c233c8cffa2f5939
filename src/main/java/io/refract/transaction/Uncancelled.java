package io.refract.transaction;

import io.smallrye.mutiny.Uni;

/// Work that runs to its end once it has begun, also if nobody waits for it any more, as when a client has gone.
public final class Uncancelled {
    private Uncancelled() {}

    /// The same work; cancelling it only means that its result is not wanted.
    public static <T> Uni<T> of(Uni<T> work) {
        return Uni.createFrom().emitter(emitter -> work.subscribe().with(emitter::complete, emitter::fail));
    }
}
