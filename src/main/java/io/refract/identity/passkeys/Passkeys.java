package io.refract.identity.passkeys;

import io.refract.execute.Database;
import io.refract.execute.Statement;
import io.refract.kernel.ErrorCode;
import io.refract.kernel.Failure;
import io.refract.sql.Cells;
import io.refract.transaction.Work;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The table `passkeys`.
@Singleton
class Passkeys {
    private static final String SHOWN =
            "id, name, transports, backup_eligible, backed_up, aaguid, created_at, last_used_at";

    private static final String OWNER =
            "select email, coalesce(name, username, email) from public.users where id = $1 and deleted_at is null";

    private static final String CREDENTIALS = """
            select credential_id, transports from public.passkeys where user_id = $1
             order by created_at desc, id desc limit $2""";

    private static final String OF_USER =
            "select " + SHOWN + " from public.passkeys where user_id = $1 order by created_at desc, id desc limit $2";

    private static final String FIND = """
            select p.id, p.user_id, p.public_key, p.backup_eligible
              from public.passkeys p join public.users u on u.id = p.user_id and u.deleted_at is null
             where p.credential_id = $1""";

    private static final String COUNT = "select count(*) from public.passkeys where user_id = $1";

    private static final String ADD = """
            insert into public.passkeys (user_id, credential_id, public_key, sign_count, aaguid, transports,
                                         backup_eligible, backed_up, name)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning\s""" + SHOWN;

    private static final String REMOVE = "delete from public.passkeys where id = $1 and user_id = $2 returning 1";

    /// Devices that do not count say 0, always.
    private static final String USED = """
            update public.passkeys set sign_count = $2, backed_up = $3, last_used_at = now()
             where id = $1 and (sign_count < $2 or sign_count = 0 and $2 = 0) returning 1""";

    /// More than any user has, whatever the setting was before.
    private static final long LISTED = 1_000;

    private final Database database;
    private final PasskeyConfig config;

    Passkeys(Database database, PasskeyConfig config) {
        this.database = database;
        this.config = config;
    }

    /// E-mail address and name of a user.
    Uni<Optional<Cells>> owner(UUID user) {
        return database.run(Statement.of("passkey.owner", OWNER, user))
                .map(rows -> rows.stream().findFirst());
    }

    /// What the authenticators call the passkeys of a user, and how they are reached.
    Uni<List<Cells>> credentials(UUID user) {
        return database.run(Statement.of("passkey.credentials", CREDENTIALS, user, LISTED));
    }

    /// Newest first.
    Uni<List<Cells>> of(UUID user) {
        return database.run(Statement.of("passkey.list", OF_USER, user, LISTED));
    }

    /// One of a user who is not deleted.
    Uni<Optional<Credential>> find(byte[] credential) {
        return database.run(Statement.of("passkey.find", FIND, Buffer.buffer(credential)))
                .map(rows -> rows.stream().findFirst().map(Credential::of));
    }

    /// Adds one to a user whose row is locked, and gives its row. Fails with `FORBIDDEN` if there would be too many,
    /// with
    /// `P2002` if somebody has it.
    Uni<Cells> add(UUID user, Ceremonies.Made made, Set<String> transports, @Nullable String name, Work work) {
        var statement = Statement.of(
                "passkey.add",
                ADD,
                user,
                Buffer.buffer(made.id()),
                Buffer.buffer(made.key()),
                made.signCount(),
                made.aaguid(),
                transports.toArray(String[]::new),
                made.backupEligible(),
                made.backedUp(),
                name);
        return work.run(Statement.of("passkey.count", COUNT, user))
                .invoke(this::checkNumber)
                .chain(() -> work.run(statement))
                .map(List::getFirst);
    }

    private void checkNumber(List<Cells> counted) {
        if (counted.getFirst().value(0) instanceof Long number && number >= config.most()) {
            throw Failure.of(
                    ErrorCode.FORBIDDEN, "A user has " + config.most() + " passkeys at most: remove one first.");
        }
    }

    /// Whether it was there.
    Uni<Boolean> remove(UUID user, UUID passkey, Work work) {
        return work.run(Statement.of("passkey.remove", REMOVE, passkey, user)).map(rows -> !rows.isEmpty());
    }

    /// Notes that one has signed; whether its counter goes on. If it does not, nothing is noted.
    Uni<Boolean> used(UUID passkey, Ceremonies.Signed signed, Work work) {
        return work.run(Statement.of("passkey.used", USED, passkey, signed.signCount(), signed.backedUp()))
                .map(rows -> !rows.isEmpty());
    }
}
