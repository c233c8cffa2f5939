package io.refract.transaction;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;

/// Lets time pass without holding up a thread.
@Singleton
class Pauses {
    private final Vertx vertx;

    Pauses(Vertx vertx) {
        this.vertx = vertx;
    }

    /// Goes on where it began: sessions belong to the context on which they were opened.
    Uni<Void> of(long millis) {
        return Uni.createFrom().emitter(emitter -> {
            var context = vertx.getOrCreateContext();
            vertx.setTimer(millis, _ -> context.runOnContext(_ -> emitter.complete(null)));
        });
    }
}
