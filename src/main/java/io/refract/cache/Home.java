package io.refract.cache;

import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import org.jspecify.annotations.Nullable;

/// Where a caller was when it asked, and so where it is answered: requests keep what belongs to them on a
/// Vert.x context of their own, and code that goes on elsewhere does not find it.
///
/// @param context `null` for a thread that Vert.x does not know; it is answered on any
record Home(@Nullable Context context) {
    static Home here() {
        return new Home(Vertx.currentContext());
    }

    /// Runs the action there: at once if this is there.
    void run(Runnable action) {
        if (context == null || context == Vertx.currentContext()) {
            action.run();
        } else {
            context.runOnContext(_ -> action.run());
        }
    }

    /// Runs the action there, never at once. For a thread that Vert.x does not know, on the default executor.
    void runLater(Runnable action) {
        if (context == null) {
            Infrastructure.getDefaultExecutor().execute(action);
        } else {
            context.runOnContext(_ -> action.run());
        }
    }
}
