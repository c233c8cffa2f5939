package io.refract.identity.sessions;

import io.refract.execute.Database;
import io.refract.execute.Statement;
import io.refract.sql.Cells;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Finds users who are not deleted, with the hashes of their passwords.
@Singleton
class Accounts {
    private static final String BY_EMAIL = """
            select id, password_hash, email, username, name from public.users
            where public.without_case(email) = public.without_case($1) and deleted_at is null""";

    private static final String BY_ID =
            "select id, password_hash, email, username, name from public.users where id = $1 and deleted_at is null";

    private final Database database;

    Accounts(Database database) {
        this.database = database;
    }

    /// In any letter case.
    Uni<Optional<Account>> byEmail(String email) {
        return database.run(Statement.of("user.toSignIn", BY_EMAIL, email)).map(Accounts::first);
    }

    Uni<Optional<Account>> byId(UUID id) {
        return database.run(Statement.of("user.password", BY_ID, id)).map(Accounts::first);
    }

    private static Optional<Account> first(List<Cells> rows) {
        return rows.stream()
                .findFirst()
                .map(row -> new Account(
                        row.id(0), (String) row.value(1), String.valueOf(row.value(2)), (String) row.value(3), (String)
                                row.value(4)));
    }
}
