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
import io.refract.query.Create;
import io.refract.query.CreateMany;
import io.refract.query.Mutation;
import io.refract.query.NamedRow;
import io.refract.query.Parameter;
import io.refract.query.RowData;
import io.refract.query.RowTable;
import io.refract.query.Selection;
import io.refract.query.Update;
import io.refract.testing.Stored;
import io.refract.transaction.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

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

    private static RowData account(String token) {
        return new RowData(
                List.of(
                        to("userId", Stored.user()),
                        to("type", "oidc"),
                        to("provider", "p"),
                        to("providerAccountId", UUID.randomUUID().toString()),
                        to("refreshToken", token)),
                List.of());
    }

    private UUID made(String token) {
        return write(new Create("account", account(token), Selection.of("id")));
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
