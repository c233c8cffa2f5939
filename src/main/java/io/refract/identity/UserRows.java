package io.refract.identity;

import io.refract.execute.Statement;
import io.refract.kernel.Failure;
import io.refract.transaction.Work;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;

/// Users' rows, which whoever counts, adds or takes away what belongs to a user locks first: so two of them wait for
/// one
/// another, and for who deletes the user.
@Singleton
public class UserRows {
    private static final String LOCK =
            "select 1 from public.users where id = $1 and deleted_at is null for no key update";

    /// Locks a row until the work ends; whether there is such a user, and not a deleted one.
    public Uni<Boolean> lock(UUID user, Work work) {
        return work.run(Statement.of("user.lock", LOCK, user)).map(rows -> !rows.isEmpty());
    }

    /// The same; fails with `P2025` if there is no such user.
    public Uni<Void> require(UUID user, Work work) {
        return lock(user, work)
                .invoke(there -> {
                    if (!there) {
                        throw Failure.notFound("user");
                    }
                })
                .replaceWithVoid();
    }
}
