package io.refract.execute;

import static org.assertj.core.api.Assertions.assertThat;

import io.refract.address.DatabaseAddress;
import io.refract.operations.JdbcUrl;
import io.refract.reach.ConnectFailures.Kind;
import io.refract.testing.Eventually;
import io.refract.testing.RefractServers;
import io.refract.testing.TestAuthority;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnection;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// One address, by the reactive client and by JDBC, to a PostgreSQL that demands TLS: what libpq would do.
class TlsTest {
    private static final String ENCRYPTED = "encrypted";
    private static final String PLAIN = "plain";
    private static final String REFUSED = "refused";

    private static final Vertx VERTX = Vertx.vertx();
    private static final int PORT = URI.create(RefractServers.postgres().url()).getPort();

    private static TestAuthority authority;
    private static TestAuthority stranger;
    private static TlsServer server;

    @BeforeAll
    static void demandTls(@TempDir Path folder) throws SQLException, IOException {
        authority = TestAuthority.in(folder.resolve("authority"));
        stranger = TestAuthority.in(folder.resolve("stranger"));
        server = new TlsServer(authority);
        Eventually.holds(Duration.ofSeconds(10), () -> ENCRYPTED.equals(byReactiveClient(app("localhost", ""))));
    }

    @AfterAll
    static void takePlainAgain() throws SQLException, IOException {
        server.close();
        VERTX.close().toCompletionStage().toCompletableFuture().join();
    }

    private static DatabaseAddress app(String host, String parameters) {
        return address("tls_app:" + TlsServer.PASSWORD + "@" + host + ":" + PORT, parameters);
    }

    private static DatabaseAddress address(String place, String parameters) {
        return DatabaseAddress.read(
                "DATABASE_URL",
                "postgresql://" + place + "/refract?"
                        + parameters
                                .replace("CA", authority.certificate().toString())
                                .replace("OTHER", stranger.certificate().toString()));
    }

    private static String byReactiveClient(DatabaseAddress address) {
        var route = TestRoute.to(VERTX, address);
        var options = Connections.options(route, TestDatabaseConfig.SHORT, Purpose.WRITE);
        try {
            return route.take(options)
                    .compose(found -> PgConnection.connect(VERTX, found))
                    .compose(opened -> opened.query("select ssl from pg_stat_ssl where pid = pg_backend_pid()")
                            .execute()
                            .map(rows -> rows.iterator().next().getBoolean(0) ? ENCRYPTED : PLAIN)
                            .eventually(() -> opened.close()))
                    .toCompletionStage()
                    .toCompletableFuture()
                    .orTimeout(10, TimeUnit.SECONDS)
                    .join();
        } catch (CompletionException _) {
            return REFUSED;
        }
    }

    private static String byJdbc(DatabaseAddress address) {
        var who = new Properties();
        who.setProperty("user", address.user());
        address.password().ifPresent(password -> who.setProperty("password", password));
        try (var connection = DriverManager.getConnection(JdbcUrl.of(address), who);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select ssl from pg_stat_ssl where pid = pg_backend_pid()")) {
            rows.next();
            return rows.getBoolean(1) ? ENCRYPTED : PLAIN;
        } catch (SQLException _) {
            return REFUSED;
        }
    }

    private static void assertBoth(DatabaseAddress address, String expected) {
        assertThat(byReactiveClient(address)).as("the reactive client").isEqualTo(expected);
        assertThat(byJdbc(address)).as("JDBC").isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, '', encrypted",
        "127.0.0.1, sslmode=disable, refused",
        "127.0.0.1, sslmode=allow, encrypted",
        "127.0.0.1, sslmode=prefer, encrypted",
        "127.0.0.1, sslmode=require, encrypted",
        "127.0.0.1, ssl=true, encrypted",
        "127.0.0.1, channel_binding=require, encrypted",
        "127.0.0.1, sslmode=verify-ca&sslrootcert=CA, encrypted",
        "127.0.0.1, sslmode=verify-ca&sslrootcert=OTHER, refused",
        "127.0.0.1, sslmode=require&sslrootcert=OTHER, refused",
        "localhost, sslmode=verify-full&sslrootcert=CA, encrypted",
        "127.0.0.1, sslmode=verify-full&sslrootcert=CA, refused",
        "localhost, sslmode=verify-full&sslrootcert=OTHER, refused",
        "localhost, sslmode=verify-full, refused",
        "localhost, sslrootcert=system, refused"
    })
    void aServerThatDemandsTlsIsReachedAsTheModeSays(String host, String parameters, String expected) {
        assertBoth(app(host, parameters), expected);
    }

    @Test
    void aClientProvesWhoItIsByACertificate() {
        var client = authority.issue("tls_cert");
        var foreign = stranger.issue("tls_cert");
        var place = "tls_cert@localhost:" + PORT;
        var proof = "&sslcert=%s&sslkey=%s";

        assertBoth(
                address(
                        place,
                        "sslmode=verify-full&sslrootcert=CA" + proof.formatted(client.certificate(), client.key())),
                ENCRYPTED);
        assertBoth(address(place, "sslmode=require" + proof.formatted(foreign.certificate(), foreign.key())), REFUSED);
        assertBoth(address(place, "sslmode=require"), REFUSED);
    }

    @Test
    void whyACertificateIsNotTakenIsKnown() {
        var route = TestRoute.to(VERTX, app("127.0.0.1", "sslmode=verify-full&sslrootcert=CA"));
        var connector = new Connector(
                VERTX,
                route,
                Connections.options(route, TestDatabaseConfig.SHORT, Purpose.READ),
                Purpose.READ,
                new ReadLimits(route, Duration.ofSeconds(1), true));

        var failure = connector
                .connect()
                .toCompletionStage()
                .toCompletableFuture()
                .handle((_, cause) -> cause)
                .orTimeout(10, TimeUnit.SECONDS)
                .join();

        assertThat(route.reason(failure).kind()).isEqualTo(Kind.TLS);
        assertThat(route.reason(failure).words()).contains("127.0.0.1").doesNotContain(TlsServer.PASSWORD);
    }

    @Test
    void ofSeveralServersTheFirstThatAnswersIsUsed() {
        assertBoth(app("127.0.0.1:1,127.0.0.1", "sslmode=require&target_session_attrs=read-write"), ENCRYPTED);
        assertBoth(app("127.0.0.1:1,127.0.0.2", "sslmode=require"), REFUSED);
    }
}
