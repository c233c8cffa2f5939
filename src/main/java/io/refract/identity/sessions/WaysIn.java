package io.refract.identity.sessions;

import io.refract.execute.Statement;
import io.refract.kernel.ErrorCode;
import io.refract.kernel.Failure;
import io.refract.transaction.Work;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;

/// By what users can sign in: a password, accounts with providers, passkeys. The last of them stays.
@Singleton
public class WaysIn {
    private static final String ANY = """
            select 1 from public.users u
             where u.id = $1
               and (u.password_hash is not null
                    or exists (select from public.accounts a where a.user_id = u.id)
                    or exists (select from public.passkeys p where p.user_id = u.id))""";

    /// Fails with `FORBIDDEN` if none is left, after one was taken away as part of the work. The user's row is locked,
    /// so that no two take the last ones away at once.
    public Uni<Void> require(UUID user, Work work) {
        return work.run(Statement.of("user.waysIn", ANY, user))
                .invoke(rows -> {
                    if (rows.isEmpty()) {
                        throw Failure.of(
                                ErrorCode.FORBIDDEN, "It is the only way to sign in: add another one, or a password.");
                    }
                })
                .replaceWithVoid();
    }
}
