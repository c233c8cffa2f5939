package io.refract.cache;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/// The board in the database on which a pod tells the others what it cannot tell them through Redis: "I have changed
/// rows, and Redis does not know". While a notice is up, no pod uses the cache.
///
/// The database is the one place that every pod which writes can reach. All three fail when it cannot be reached.
public interface Notices {
    /// Every notice that is up, and those whose time is over but which nobody has taken down.
    Uni<List<Notice>> read();

    /// Puts up the pod's notice, or prolongs it.
    ///
    /// @param life how long it counts, from now on
    Uni<Void> putUp(UUID pod, Duration life);

    /// Takes the notice down if it is still the same.
    Uni<Void> takeDown(Notice notice);

    /// Takes the pod's notice down.
    Uni<Void> takeDown(UUID pod);

    /// One notice.
    ///
    /// @param pod who has put it up
    /// @param until when it is over, in a form that only the board understands
    /// @param over whether its time is over: its pod has died, and with it what Redis should have been told
    record Notice(UUID pod, String until, boolean over) {}
}
