package io.refract.identity;

import static io.refract.query.Assignment.to;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.refract.access.Caller;
import io.refract.encryption.Encryption;
import io.refract.encryption.TestEncryption;
import io.refract.encryption.UnreadableSecretException;
import io.refract.engine.Engine;
import io.refract.query.Condition;
import io.refract.query.Create;
import io.refract.query.CreateMany;
import io.refract.query.Mutation;
import io.refract.query.NamedRow;
import io.refract.query.Parameter;
import io.refract.query.Related;
import io.refract.query.RowData;
import io.refract.query.RowTable;
import io.refract.query.Selection;
import io.refract.query.Update;
import io.refract.query.UpdateMany;
import io.refract.query.Upsert;
import io.refract.testing.Stored;
import io.refract.transaction.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What becomes of the tokens of providers, whichever way they are written.
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class StoredTokensTest {
    private static final String SECRET = "ya29.a-token";

    @Inject
    Engine engine;

    @Inject
    Transactions transactions;

    @Inject
    Encryption encryption;

    private static <T> T await(Supplier<Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(work);
        } catch (RuntimeException e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private UUID write(Mutation mutation) {
        var result = await(() -> transactions.send(Caller.SYSTEM, "test", work -> engine.writeTrusted(mutation, work)));
        return result.id() == null ? new UUID(0, 0) : result.id();
    }

    private static RowData account(String token, UUID user) {
        return new RowData(
                List.of(
                        to("userId", user),
                        to("type", "oidc"),
                        to("provider", "p"),
                        to("providerAccountId", UUID.randomUUID().toString()),
                        to("refreshToken", token)),
                List.of());
    }

    private UUID made(String token) {
        return write(new Create("account", account(token, Stored.user()), Selection.of("id")));
    }

    private static String stored(UUID account) {
        return Stored.text("select refresh_token from accounts where id = ?", account);
    }

    private void isEncrypted(UUID account, String token) {
        assertThat(stored(account)).startsWith("enc1.").doesNotContain(token);
        assertThat(encryption.decrypt("account.refreshToken", stored(account))).isEqualTo(token);
    }

    @Test
    void mutationsEncrypt() {
        var account = made(SECRET);
        isEncrypted(account, SECRET);
        var row = NamedRow.byId(account);

        write(new Update(
                "account", row, new RowData(List.of(to("refreshToken", "next")), List.of()), Selection.of("id")));

        isEncrypted(account, "next");
    }

    @Test
    void mutationsOfManyRowsEncryptEach() {
        var user = Stored.user();
        var name = UUID.randomUUID().toString();
        write(new CreateMany(
                "account",
                new RowTable(
                        new Parameter(3),
                        List.of(
                                column("userId", user, user, user),
                                column("type", "oidc", "oidc", "oidc"),
                                column("provider", "p", "p", "p"),
                                column("providerAccountId", name + 1, name + 2, name + 3),
                                column("refreshToken", "one", "one", null))),
                false,
                null));

        var of = "accounts where user_id = ? and ";
        assertThat(Stored.count(of + "refresh_token like 'enc1.%'", user)).isEqualTo(2);
        assertThat(Stored.count(of + "refresh_token is null", user)).isEqualTo(1);
        assertThat(Stored.count("(select distinct refresh_token from accounts where user_id = ?) as t", user))
                .isEqualTo(3);
    }

    private static Map<String, Mutation> ways(UUID user, UUID account) {
        var data = new RowData(List.of(to("refreshToken", "next")), List.of());
        var row = NamedRow.byId(account);
        var its = Condition.field("id").equalTo(account);
        var made = account("next", UUID.randomUUID()).fields().stream()
                .filter(field -> !field.field().equals("userId"))
                .toList();
        return Map.of(
                "upsert, which changes",
                new Upsert("account", row, account("unused", user), data, Selection.of("id")),
                "upsert, which makes",
                new Upsert(
                        "account",
                        NamedRow.byId(UUID.randomUUID()),
                        account("next", user),
                        new RowData(List.of(to("refreshToken", "unused")), List.of()),
                        Selection.of("id")),
                "updateMany",
                new UpdateMany("account", its, data, null, null),
                "nested create",
                ofUser(user, new Related.Make("accounts", new RowData(made, List.of()))),
                "nested update",
                ofUser(user, new Related.Edit("accounts", its, data)),
                "nested updateMany",
                ofUser(user, new Related.EditMany("accounts", its, data)));
    }

    private static Mutation ofUser(UUID user, Related related) {
        return new Update("user", NamedRow.byId(user), new RowData(List.of(), List.of(related)), Selection.of("id"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "upsert, which changes",
                "upsert, which makes",
                "updateMany",
                "nested create",
                "nested update",
                "nested updateMany"
            })
    void mutationsEncryptWhicheverWayARowIsWritten(String way) {
        var user = Stored.user();
        var account = write(new Create("account", account(SECRET, user), Selection.of("id")));

        write(Objects.requireNonNull(ways(user, account).get(way)));

        assertThat(Stored.text("select string_agg(refresh_token, ' ') from accounts where user_id = ?", user)
                        .split(" ", -1))
                .allMatch(stored -> stored.startsWith("enc1."))
                .extracting(stored -> encryption.decrypt("account.refreshToken", stored))
                .contains("next")
                .isSubsetOf("next", SECRET);
    }

    @Test
    void theLongestTokenHasRoom() {
        var longest = "👋".repeat(16_384);

        isEncrypted(made(longest), longest);
    }

    private static RowTable.Column column(String field, @Nullable Object... values) {
        return new RowTable.Column(field, new Parameter(Arrays.asList(values)), null);
    }

    @Test
    void entitiesReadAndEncrypt() {
        var account = made(SECRET);
        assertThat(loaded(account)).isEqualTo(SECRET);

        var written = await(() -> transactions.write(
                Caller.SYSTEM,
                "test",
                work -> work.session()
                        .createMutationQuery("update Account set refreshToken = :token where id = :id")
                        .setParameter("token", "next")
                        .setParameter("id", account)
                        .executeUpdate()));

        assertThat(written).isEqualTo(1);
        isEncrypted(account, "next");
        assertThat(loaded(account)).isEqualTo("next");
    }

    /// The token as an entity has it.
    private String loaded(UUID id) {
        return await(() -> transactions.write(
                Caller.SYSTEM,
                "test",
                work -> work.session()
                        .createSelectionQuery("select a.refreshToken from Account a where a.id = :id", String.class)
                        .setParameter("id", id)
                        .getSingleResult()));
    }

    @Test
    void whatWasStoredInPlainIsReadAsItIs() {
        var account = made(SECRET);
        Stored.text("update accounts set refresh_token = 'plain' where id = ? returning refresh_token", account);

        assertThat(loaded(account)).isEqualTo("plain");
    }

    @Test
    void whatAnotherKeyHasEncryptedIsAFaultThatNamesTheKey() {
        var account = made(SECRET);
        var foreign = TestEncryption.with(TestEncryption.key()).encrypt("account.refreshToken", SECRET);
        Stored.text("update accounts set refresh_token = ? where id = ? returning refresh_token", foreign, account);

        assertThatThrownBy(() -> loaded(account))
                .hasRootCauseInstanceOf(UnreadableSecretException.class)
                .rootCause()
                .hasMessageContaining(foreign.split("\\.", -1)[1])
                .hasMessageNotContaining(foreign);
    }

    @Test
    void noTrailTellsOfTokens() {
        var trail = "audit.audit_logs where table_name = 'public.accounts'";
        made(SECRET);

        assertThat(Stored.count(trail)).isZero();
        assertThat(Stored.count("pg_trigger where tgrelid = 'accounts'::regclass and tgname like '%audit%'"))
                .isZero();
    }
}
