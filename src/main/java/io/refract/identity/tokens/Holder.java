package io.refract.identity.tokens;

import io.refract.access.Caller;
import io.refract.execute.Statement;
import io.refract.sql.Cells;
import java.util.Optional;
import java.util.UUID;

/// Whom a token belongs to.
///
/// @param session in which the user is signed in; empty where there is none to be ended
public record Holder(UUID user, Optional<UUID> session) implements Credential {
    private static final String OF_USER = "select role::text from public.users where id = $1 and deleted_at is null";

    private static final String IN_SESSION = """
            select u.role::text from public.sessions s join public.users u on u.id = s.user_id
            where s.id = $2 and s.user_id = $1 and s.expires > now() and u.deleted_at is null""";

    public static Holder of(UUID user, UUID session) {
        return new Holder(user, Optional.of(session));
    }

    @Override
    public Statement question() {
        return session.map(it -> Statement.of("caller.session", IN_SESSION, user, it))
                .orElseGet(() -> Statement.of("caller.role", OF_USER, user));
    }

    @Override
    public Caller.SignedIn caller(Cells row) {
        var role = StoredRole.of(String.valueOf(row.value(0)));
        return new Caller.SignedIn(user, role, session, Optional.empty());
    }
}
