package io.refract.identity.tokens;

import io.refract.access.Caller;
import io.refract.execute.Database;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// The roles of those who call, and whether what they call with is still good, remembered for a few seconds so that not
/// every request asks the database.
///
/// Changes made in this pod count at once; changes made in others after [#LIFETIME].
@ApplicationScoped
public class CallerRoles {
    static final Duration LIFETIME = Duration.ofSeconds(5);

    private static final int CAPACITY = 10_000;

    private final Database database;
    private final RecentCallers recent;

    @Inject
    CallerRoles(Database database) {
        this.database = database;
        this.recent = new RecentCallers(LIFETIME, CAPACITY, System::nanoTime);
    }

    /// Who calls, in the user's role; empty if there is no such user, session or key, or no longer.
    public Uni<Optional<Caller.SignedIn>> of(Credential credential) {
        var known = recent.of(credential);
        return known.isPresent() ? Uni.createFrom().item(known) : ask(credential);
    }

    /// Whether somebody has called with it of late, so that it is no guess.
    public boolean knows(Credential credential) {
        return recent.knows(credential);
    }

    /// Has the next request ask the database. To be called once the change of anything that a user calls with is
    /// committed.
    public void forget(UUID user) {
        forget(Set.of(user));
    }

    /// The same for several users.
    public void forget(Set<UUID> users) {
        recent.forget(users);
    }

    /// The same for one session or key.
    public void forget(Credential credential) {
        recent.forget(credential);
    }

    private Uni<Optional<Caller.SignedIn>> ask(Credential credential) {
        var asked = recent.asking();
        return database.run(credential.question())
                .map(rows -> rows.stream().findFirst().map(credential::caller))
                .invoke(found -> found.ifPresentOrElse(
                        caller -> recent.remember(credential, caller, asked), () -> recent.drop(credential)));
    }
}
