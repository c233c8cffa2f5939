package io.refract.identity.tokens;

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

/// The roles of those who call, and whether their sessions last, remembered for a few seconds so that not every request
/// asks the database.
///
/// Changes made in this pod count at once; changes made in others after [#LIFETIME].
@ApplicationScoped
public class CallerRoles {
    static final Duration LIFETIME = Duration.ofSeconds(5);

    private static final int CAPACITY = 10_000;
    private static final String OF_USER = "select role::text from users where id = $1 and deleted_at is null";

    private static final String IN_SESSION = """
            select u.role::text from sessions s join users u on u.id = s.user_id
            where s.id = $2 and s.user_id = $1 and s.expires > now() and u.deleted_at is null""";

    private final Database database;
    private final RecentRoles recent;

    @Inject
    CallerRoles(Database database) {
        this.database = database;
        this.recent = new RecentRoles(LIFETIME, CAPACITY, System::nanoTime);
    }

    /// The user's role; empty if there is no such user, or session of the user's, or no longer.
    Uni<Optional<Role>> of(Holder holder) {
        var known = recent.of(holder);
        return known.isPresent() ? Uni.createFrom().item(known) : ask(holder);
    }

    /// Has the next request ask the database. To be called once the change of a user, or of any of the user's sessions,
    /// is committed.
    public void forget(UUID user) {
        recent.forget(user);
    }

    /// The same for one session.
    public void forget(Holder holder) {
        recent.forget(holder);
    }

    private Uni<Optional<Role>> ask(Holder holder) {
        var asked = recent.asking();
        return database.run(statement(holder))
                .map(CallerRoles::role)
                .invoke(role -> role.ifPresent(held -> recent.remember(holder, held, asked)));
    }

    private static Statement statement(Holder holder) {
        return holder.session()
                .map(session -> Statement.of("caller.session", IN_SESSION, holder.user(), session))
                .orElseGet(() -> Statement.of("caller.role", OF_USER, holder.user()));
    }

    private static Optional<Role> role(List<Cells> rows) {
        return rows.stream().findFirst().map(row -> StoredRole.of(String.valueOf(row.value(0))));
    }
}
