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
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
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
        try (var session = database.asOwner()) {
            session.run("set lock_timeout = '5s'");
            return new EncryptionRotation(session.connection(), encryption, 3, said::add).rotate(CATALOG);
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

    /// The program writes between the reading of the rows and their writing: here, whenever a text is encrypted.
    @Test
    void whatIsWrittenMeanwhileIsNotLost() throws SQLException {
        stored("a", old.encrypt(PLACE, "before"));
        stored("b", old.encrypt(PLACE, "before"));
        owner.run("""
                create function meanwhile() returns trigger language plpgsql as $$
                begin
                    if new.provider_account_id = 'a' and new.id_token <> 'now' then
                        update accounts set id_token = 'now' where provider_account_id = 'b';
                    end if;
                    return new;
                end $$""");
        owner.run("create trigger meanwhile before update on accounts for each row execute function meanwhile()");

        assertThat(rotate(both)).isEqualTo(new EncryptionRotation.Done(1, 1, 0));

        assertThat(last.decrypt(PLACE, token("a"))).isEqualTo("before");
        assertThat(token("b")).isEqualTo("now");
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

    /// Each writer counts its row up, and must find there what it has written.
    @Test
    void nothingIsLostBesideThoseWhoWrite() throws Exception {
        var writers = 3;
        var rounds = 60;
        for (var i = 0; i < writers; i++) {
            stored("row" + i, old.encrypt(PLACE, "0"));
        }
        var lost = new AtomicInteger();
        var writing = new CountDownLatch(writers);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < writers; i++) {
                var name = "row" + i;
                threads.submit(() -> {
                    try (var session = database.asOwner()) {
                        for (var round = 0; round < rounds; round++) {
                            var found =
                                    session.text("select id_token from accounts where provider_account_id = ?", name);
                            if (!both.decrypt(PLACE, found).equals(String.valueOf(round))) {
                                lost.incrementAndGet();
                            }
                            session.run(
                                    "update accounts set id_token = ? where provider_account_id = ?",
                                    old.encrypt(PLACE, String.valueOf(round + 1)),
                                    name);
                        }
                        return null;
                    } finally {
                        writing.countDown();
                    }
                });
            }
            while (writing.getCount() > 0) {
                rotate(both);
            }
        }

        assertThat(lost).hasValue(0);
        rotate(both);
        for (var i = 0; i < writers; i++) {
            assertThat(last.decrypt(PLACE, token("row" + i))).isEqualTo(String.valueOf(rounds));
        }
    }
}
