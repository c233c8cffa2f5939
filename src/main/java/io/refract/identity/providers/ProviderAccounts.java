package io.refract.identity.providers;

import static io.refract.query.Assignment.to;
import static io.refract.query.Condition.all;
import static io.refract.query.Condition.field;

import io.refract.engine.Engine;
import io.refract.execute.Database;
import io.refract.execute.Statement;
import io.refract.kernel.ErrorCode;
import io.refract.kernel.Failure;
import io.refract.query.Create;
import io.refract.query.DeleteMany;
import io.refract.query.NamedRow;
import io.refract.query.RowData;
import io.refract.query.Selection;
import io.refract.query.Update;
import io.refract.sql.Cells;
import io.refract.transaction.Work;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Users' accounts with providers: the model `account`, whose `provider` is the issuer.
@Singleton
class ProviderAccounts {
    private static final String MODEL = "account";
    private static final String TYPE = "oidc";
    private static final int MOST = 20;

    private static final String OF_IDENTITY = """
            select a.id, a.user_id, u.deleted_at is null
              from public.accounts a join public.users u on u.id = a.user_id
             where a.provider = $1 and a.provider_account_id = $2""";

    private static final String OF_ADDRESS = """
            select id, verified from public.users
             where public.without_case(email) = public.without_case($1) and deleted_at is null""";

    private static final String LOCK_VERIFIED = """
            select 1 from public.users
             where id = $1 and verified and public.without_case(email) = public.without_case($2) and deleted_at is null
               for no key update""";

    private static final String OF_USER = """
            select id, provider, created_at from public.accounts where user_id = $1 order by created_at, id limit $2""";

    private static final String COUNT = "select count(*) from public.accounts where user_id = $1";

    /// So many are listed, whoever has brought them.
    private static final int LISTED = 1_000;

    private final Engine engine;
    private final Database database;

    ProviderAccounts(Engine engine, Database database) {
        this.engine = engine;
        this.database = database;
    }

    /// @param live whether its user is not deleted
    record Known(UUID account, UUID user, boolean live) {
        private static Known of(Cells row) {
            return new Known(row.id(0), row.id(1), Boolean.TRUE.equals(row.value(2)));
        }
    }

    /// @param verified whether the user has proved to own the address
    record Owner(UUID user, boolean verified) {
        private static Owner of(Cells row) {
            return new Owner(row.id(0), Boolean.TRUE.equals(row.value(1)));
        }
    }

    /// The account of somebody whom a provider knows.
    Uni<Optional<Known>> of(Identity identity) {
        return database.run(Statement.of("account.of", OF_IDENTITY, identity.issuer(), identity.subject()))
                .map(rows -> rows.stream().findFirst().map(Known::of));
    }

    /// The user who has an address, in any letter case.
    Uni<Optional<Owner>> ownerOf(String email) {
        return database.run(Statement.of("account.owner", OF_ADDRESS, email))
                .map(rows -> rows.stream().findFirst().map(Owner::of));
    }

    /// A user's, oldest first: id, issuer, and since when.
    Uni<List<Cells>> ofUser(UUID user) {
        return database.run(Statement.of("account.list", OF_USER, user, LISTED));
    }

    /// What a new account holds, but for its user.
    static RowData data(Identity identity, ProvidedTokens tokens) {
        var fields = new ArrayList<>(tokens.fields());
        fields.add(to("type", TYPE));
        fields.add(to("provider", identity.issuer()));
        fields.add(to("providerAccountId", identity.subject()));
        return new RowData(fields, List.of());
    }

    /// Keeps newer tokens. Fails with `P2025` if the account is gone.
    Uni<Void> renew(UUID account, ProvidedTokens tokens, Work work) {
        var data = new RowData(tokens.fields(), List.of());
        return engine.writeTrusted(new Update(MODEL, NamedRow.byId(account), data, Selection.of("id")), work)
                .replaceWithVoid();
    }

    /// Adds an account to a user whose row is locked. Fails with `FORBIDDEN` if there would be too many.
    Uni<Void> add(UUID user, Identity identity, ProvidedTokens tokens, Work work) {
        var account = data(identity, tokens).with(to("userId", user));
        return work.run(Statement.of("account.count", COUNT, user))
                .invoke(rows -> {
                    if (rows.getFirst().value(0) instanceof Long number && number >= MOST) {
                        throw Failure.of(ErrorCode.FORBIDDEN, "A user has " + MOST + " accounts at most.");
                    }
                })
                .chain(() -> engine.writeTrusted(new Create(MODEL, account, Selection.of("id")), work))
                .replaceWithVoid();
    }

    /// Locks the row of a user; whether it is still the one who has proved to own the address.
    Uni<Boolean> lockVerified(UUID user, String email, Work work) {
        return work.run(Statement.of("account.lockVerified", LOCK_VERIFIED, user, email))
                .map(rows -> !rows.isEmpty());
    }

    /// Whether the user had it.
    Uni<Boolean> remove(UUID user, UUID account, Work work) {
        var own = all(field("id").equalTo(account), field("userId").equalTo(user));
        return engine.writeTrusted(new DeleteMany(MODEL, own, null), work).map(deleted -> deleted.rows() > 0);
    }
}
