package io.refract.identity.keys;

import io.refract.access.Scopes;
import io.refract.execute.Database;
import io.refract.execute.Statement;
import io.refract.identity.UserRows;
import io.refract.kernel.ErrorCode;
import io.refract.kernel.Failure;
import io.refract.sql.Cells;
import io.refract.transaction.Work;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The table `api_keys`.
@Singleton
class Keys {
    private static final String SHOWN = "id, prefix, name, scopes::text, expires_at, created_at, last_used_at";

    private static final String COUNT = """
            select count(*) from public.api_keys
             where user_id = $1 and revoked_at is null and (expires_at is null or expires_at > now())""";

    private static final String ADD = """
            insert into public.api_keys (user_id, name, prefix, key_hash, scopes, expires_at)
            values ($1, $2, $3, $4, $5::text::jsonb, $6) returning\s""" + SHOWN;

    private static final String OF_USER = "select " + SHOWN
            + " from public.api_keys where user_id = $1 and revoked_at is null order by created_at desc, id desc limit $2";

    private static final String REVOKE = """
            update public.api_keys set revoked_at = now()
             where id = $1 and user_id = $2 and revoked_at is null returning 1""";

    /// So many of those that have expired are still listed.
    private static final int LISTED = 1_000;

    private final UserRows users;
    private final Database database;
    private final KeyConfig config;

    Keys(UserRows users, Database database, KeyConfig config) {
        this.users = users;
        this.database = database;
        this.config = config;
    }

    /// Adds a key, and gives its row. Fails with `FORBIDDEN` if there would be too many. The user's row is locked
    /// meanwhile, so that no two count the user's keys at once.
    Uni<Cells> add(UUID user, String name, String text, Scopes scopes, @Nullable OffsetDateTime expiresAt, Work work) {
        var statement = Statement.of(
                "key.add",
                ADD,
                user,
                name,
                KeyText.prefix(text),
                PresentedKey.of(text).stored(),
                StoredScopes.write(scopes),
                expiresAt);
        return users.lock(user, work)
                .chain(() -> work.run(Statement.of("key.count", COUNT, user)))
                .invoke(this::checkNumber)
                .chain(() -> work.run(statement))
                .map(List::getFirst);
    }

    private void checkNumber(List<Cells> counted) {
        if (counted.getFirst().value(0) instanceof Long number && number >= config.most()) {
            throw Failure.of(
                    ErrorCode.FORBIDDEN, "A user has " + config.most() + " API keys at most: revoke one first.");
        }
    }

    /// Those that were not revoked, newest first.
    Uni<List<Cells>> of(UUID user) {
        return database.run(Statement.of("key.list", OF_USER, user, (long) LISTED));
    }

    /// Whether it was there.
    Uni<Boolean> revoke(UUID user, UUID key, Work work) {
        return work.run(Statement.of("key.revoke", REVOKE, key, user)).map(rows -> !rows.isEmpty());
    }
}
