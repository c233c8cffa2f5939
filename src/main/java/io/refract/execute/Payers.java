package io.refract.execute;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// On whose account the statements run that clients choose: what one client asks must leave room for the others.
public interface Payers {
    /// Whoever the request under way is counted for; null if nobody is, as outside of requests.
    @Nullable
    Object current();

    /// How long the payer has to wait until they may use the server's time again; empty if they need not.
    Optional<Duration> delay(Object payer);

    /// Counts time that the server has worked for the payer.
    void charge(Object payer, long nanos);

    /// How many heavy statements of one payer may be under way.
    int heavyAtOnce();

    /// How many more may wait.
    int heavyWaiting();

    /// How many streams of one payer may be under way, see [Streams].
    int streamsAtOnce();
}
