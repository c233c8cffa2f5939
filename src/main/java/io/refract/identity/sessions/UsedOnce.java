package io.refract.identity.sessions;

import io.refract.execute.Statement;
import io.refract.transaction.Work;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Singleton;
import java.time.Duration;

/// What proves something once, on whichever pod: it travels with whoever holds it, sealed, and when it has been used, a
/// row says so. Redis may lose everything at any time; a row does not, two at once wait for one another, and what fails
/// is rolled back.
@Singleton
public class UsedOnce {
    /// The row is kept for longer than the proof is good for by the clock of any pod.
    private static final Duration MARGIN = Duration.ofHours(1);

    private static final String USE = """
            insert into public.used_once (mark, expires) values ($1, now() + make_interval(secs => $2))
                on conflict do nothing returning 1""";

    /// Notes that it was used, once the work is committed; whether it was not before.
    ///
    /// @param mark 32 bytes by which it is known, such as a hash of it
    /// @param lasting how long it is good for at most
    public Uni<Boolean> first(Buffer mark, Duration lasting, Work work) {
        var seconds = (double) lasting.plus(MARGIN).toSeconds();
        return work.run(Statement.of("usedOnce.note", USE, mark, seconds)).map(noted -> !noted.isEmpty());
    }
}
