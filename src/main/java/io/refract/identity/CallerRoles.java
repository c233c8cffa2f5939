package io.refract.identity;

import io.refract.access.Role;
import io.refract.execute.Database;
import io.refract.execute.Statement;
import io.refract.sql.Cells;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The roles of the users who call, remembered for a few seconds so that not every request asks the database.
///
/// Changes made in this pod count at once; changes made in others after [#LIFETIME].
@ApplicationScoped
class CallerRoles {
    static final Duration LIFETIME = Duration.ofSeconds(5);

    private static final int CAPACITY = 10_000;
    private static final String SQL = "select role::text from users where id = $1 and deleted_at is null";

    private final Database database;
    private final RecentRoles recent;

    @Inject
    CallerRoles(Database database) {
        this.database = database;
        this.recent = new RecentRoles(LIFETIME, CAPACITY, System::nanoTime);
    }

    /// The role of a user; empty if there is no such user, or no longer.
    Uni<Optional<Role>> of(UUID user) {
        var known = recent.of(user);
        return known.isPresent() ? Uni.createFrom().item(known) : ask(user);
    }

    /// Has the next request ask the database. To be called once the change of a user is committed.
    void forget(UUID user) {
        recent.forget(user);
    }

    private Uni<Optional<Role>> ask(UUID user) {
        var asked = recent.asking();
        return database.run(Statement.of("caller.role", SQL, user))
                .map(CallerRoles::role)
                .invoke(role -> role.ifPresent(held -> recent.remember(user, held, asked)));
    }

    private static Optional<Role> role(List<Cells> rows) {
        return rows.stream().findFirst().map(row -> StoredRole.of(String.valueOf(row.value(0))));
    }
}
