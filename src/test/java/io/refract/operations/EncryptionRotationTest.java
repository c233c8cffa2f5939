package io.refract.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.refract.catalog.Catalog;
import io.refract.catalog.Field;
import io.refract.catalog.Model;
import io.refract.catalog.ScalarType;
import io.refract.catalog.TableName;
import io.refract.catalog.Writing;
import io.refract.database.Session;
import io.refract.database.TestDatabase;
import io.refract.encryption.Encryption;
import io.refract.encryption.TestEncryption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway.Init")
class EncryptionRotationTest {
    private static final String PLACE = "account.idToken";
    private static final Catalog CATALOG = new Catalog(List.of(new Model(
            "account",
            new TableName("public", "accounts"),
            List.of("id"),
            List.of(
                    new Field("id", "id", ScalarType.ID, true, false, true),
                    new Field("idToken", "id_token", ScalarType.TEXT, false, true, true, Writing.freely(true))),
            List.of(),
            List.of(),
            null,
            Model.Traits.NONE)));

    private final String oldKey = TestEncryption.key();
    private final String newKey = TestEncryption.key();
    private final Encryption old = TestEncryption.with(oldKey);
    private final Encryption both = TestEncryption.with(newKey + "," + oldKey);
    private final Encryption last = TestEncryption.with(newKey);
    private final List<String> said = new ArrayList<>();
    private TestDatabase database;
    private Session owner;

    @BeforeEach
    void begin() {
        database = TestDatabase.migrated();
        owner = database.asOwner();
        owner.run("insert into users (email) values ('ada@example.com')");
    }

    @AfterEach
    void end() {
        owner.close();
        database.close();
    }

    private void stored(String name, String token) {
        owner.run("""
                insert into accounts (user_id, type, provider, provider_account_id, id_token)
                select id, 'oidc', 'p', ?, ? from users""", name, token);
    }

    private String token(String name) {
        return owner.text("select id_token from accounts where provider_account_id = ?", name);
    }

    private EncryptionRotation.Done rotate(Encryption encryption) throws SQLException {
        return rotate(encryption, said::add);
    }

    private EncryptionRotation.Done rotate(Encryption encryption, Consumer<String> say) throws SQLException {
        try (var session = database.asOwner()) {
            session.run("set lock_timeout = '5s'");
            return new EncryptionRotation(session.connection(), encryption, 3, say).rotate(CATALOG);
        }
    }

    @Test
    void whatIsUnderAnotherKeyOrInPlainIsEncryptedByTheFirst() throws SQLException {
        for (var i = 0; i < 7; i++) {
            stored("old" + i, old.encrypt(PLACE, "token" + i));
        }
        stored("plain", "as it was written");
        stored("new", last.encrypt(PLACE, "new"));
        var before = token("new");

        var done = rotate(both);

        assertThat(done).isEqualTo(new EncryptionRotation.Done(8, 0, 0));
        for (var i = 0; i < 7; i++) {
            assertThat(last.decrypt(PLACE, token("old" + i))).isEqualTo("token" + i);
        }
        assertThat(token("plain")).startsWith("enc1.");
        assertThat(last.decrypt(PLACE, token("plain"))).isEqualTo("as it was written");
        assertThat(token("new")).isEqualTo(before);
        assertThat(rotate(both)).isEqualTo(new EncryptionRotation.Done(0, 0, 0));
        assertThat(said).allMatch(line -> line.startsWith(PLACE)).noneMatch(line -> line.contains("token0"));
    }

    @Test
    void whatNoKeyDecryptsStaysAndTheRestGoesOn() throws SQLException {
        stored("lost", TestEncryption.with(TestEncryption.key()).encrypt(PLACE, "lost"));
        stored("old", old.encrypt(PLACE, "old"));
        var lost = token("lost");

        assertThat(rotate(both)).isEqualTo(new EncryptionRotation.Done(1, 0, 1));

        assertThat(token("lost")).isEqualTo(lost);
        assertThat(last.decrypt(PLACE, token("old"))).isEqualTo("old");
        assertThat(said).anyMatch(line -> line.contains(lost.split("\\.", -1)[1]));
    }

    @Test
    void whoHasTheWrongKeyIsNotToldOfEachRow() throws SQLException {
        for (var i = 0; i < 110; i++) {
            stored("lost" + i, old.encrypt(PLACE, "lost"));
        }

        assertThat(rotate(last)).isEqualTo(new EncryptionRotation.Done(0, 0, 110));

        assertThat(said).filteredOn(line -> line.startsWith("row ")).hasSize(100);
    }

    /// The command tells of the value that cannot be decrypted when it has read its batch and has not written it yet.
    @Test
    void whatIsWrittenMeanwhileIsNotLost() throws SQLException {
        stored("lost", TestEncryption.with(TestEncryption.key()).encrypt(PLACE, "lost"));
        stored("a", old.encrypt(PLACE, "before"));
        stored("b", old.encrypt(PLACE, "before"));
        var now = last.encrypt(PLACE, "now");

        var done = rotate(both, line -> {
            if (line.startsWith("row ")) {
                owner.run("update accounts set id_token = ? where provider_account_id = 'b'", now);
            }
        });

        assertThat(done).isEqualTo(new EncryptionRotation.Done(1, 1, 1));
        assertThat(last.decrypt(PLACE, token("a"))).isEqualTo("before");
        assertThat(token("b")).isEqualTo(now);
    }

    @Test
    void whatIsBeingWrittenIsLeftToTheNextRun() throws SQLException {
        stored("a", old.encrypt(PLACE, "before"));
        stored("b", old.encrypt(PLACE, "before"));
        var now = old.encrypt(PLACE, "now");
        try (var program = database.asOwner()) {
            program.begin();
            program.run("update accounts set id_token = ? where provider_account_id = 'a'", now);

            assertThat(rotate(both)).isEqualTo(new EncryptionRotation.Done(1, 1, 0));

            program.commit();
        }
        assertThat(token("a")).isEqualTo(now);
        assertThat(rotate(both)).isEqualTo(new EncryptionRotation.Done(1, 0, 0));
        assertThat(last.decrypt(PLACE, token("a"))).isEqualTo("now");
    }

    @Test
    void whatWasDoneBeforeAStopIsDone() throws SQLException {
        for (var i = 0; i < 10; i++) {
            stored("old" + i, old.encrypt(PLACE, "token" + i));
        }
        owner.run("""
                create function stop() returns trigger language plpgsql as $$
                begin
                    if new.id = (select id from accounts order by id offset 7 limit 1) then
                        raise exception 'the command ends here';
                    end if;
                    return new;
                end $$""");
        owner.run("create trigger stop before update on accounts for each row execute function stop()");

        assertThatThrownBy(() -> rotate(both)).isInstanceOf(SQLException.class);

        var done = owner.column("select id_token from accounts order by id").stream()
                .filter(text -> both.renewed(PLACE, String.valueOf(text)).isEmpty())
                .count();
        assertThat(done).isEqualTo(6);
        owner.run("drop trigger stop on accounts");
        assertThat(rotate(both)).isEqualTo(new EncryptionRotation.Done(4, 0, 0));
        for (var i = 0; i < 10; i++) {
            assertThat(last.decrypt(PLACE, token("old" + i))).isEqualTo("token" + i);
        }
    }
}
