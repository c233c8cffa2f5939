package io.refract.identity.proofs;

import io.refract.access.Caller;
import io.refract.access.Role;
import io.refract.engine.Engine;
import io.refract.execute.Database;
import io.refract.execute.Statement;
import io.refract.identity.UserDocuments;
import io.refract.identity.passwords.OwnNames;
import io.refract.identity.passwords.Passwords;
import io.refract.identity.sessions.Sessions;
import io.refract.identity.tokens.CallerRoles;
import io.refract.query.Assignment;
import io.refract.query.NamedRow;
import io.refract.query.RowData;
import io.refract.query.Selection;
import io.refract.query.Update;
import io.refract.sql.Cells;
import io.refract.transaction.Transactions;
import io.refract.transaction.Work;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/// Replaces a password by what was sent to its user's address, which is proved by that as well.
@Singleton
class PasswordReset {
    /// As long as the user has the address that it was sent to. Looked at first, so that nobody has passwords
    /// hashed with a token that proves nothing.
    private static final String FIND = """
            select u.id, u.email, u.username, u.name
              from public.password_resets r
              join public.users u on u.id = r.user_id and u.email = r.email and u.deleted_at is null
             where r.token = $1 and r.expires > now()""";

    private static final String USE =
            "delete from public.password_resets where token = $1 and expires > now() returning user_id";

    private final Database database;
    private final Engine engine;
    private final Transactions transactions;
    private final Passwords passwords;
    private final Sessions sessions;
    private final CallerRoles roles;

    PasswordReset(
            Database database,
            Engine engine,
            Transactions transactions,
            Passwords passwords,
            Sessions sessions,
            CallerRoles roles) {
        this.database = database;
        this.engine = engine;
        this.transactions = transactions;
        this.passwords = passwords;
        this.sessions = sessions;
        this.roles = roles;
    }

    /// Fails with `VALIDATION` if the token proves nothing, or the password is the user's own name.
    Uni<Void> reset(ProofToken token, String password, String requestId) {
        return database.run(Statement.of("user.reset", FIND, token.hash()))
                .map(rows -> owner(rows, password))
                .chain(user -> passwords
                        .hash(password)
                        .chain(hash -> transactions.send(
                                Caller.user(user, Role.USER), requestId, work -> replace(user, token, hash, work)))
                        .invoke(() -> roles.forget(user)));
    }

    private static UUID owner(List<Cells> rows, String password) {
        var user = rows.stream().findFirst().orElseThrow(ProofToken::refused);
        OwnNames.refuse("password", password, (String) user.value(1), (String) user.value(2), (String) user.value(3));
        return user.id(0);
    }

    private Uni<Void> replace(UUID user, ProofToken token, String hash, Work work) {
        return work.run(Statement.of("user.useReset", USE, token.hash()))
                .invoke(used -> {
                    if (used.isEmpty()) {
                        throw ProofToken.refused();
                    }
                })
                .chain(() -> engine.writeTrusted(update(user, hash), work))
                .chain(() -> sessions.endAll(user, work));
    }

    private static Update update(UUID user, String hash) {
        var row = NamedRow.byId(user);
        var data =
                new RowData(List.of(Assignment.to("passwordHash", hash), Assignment.to("verified", true)), List.of());
        return new Update(UserDocuments.MODEL, row, data, Selection.of("id"));
    }
}
