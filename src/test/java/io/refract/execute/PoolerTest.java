package io.refract.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.refract.kernel.ErrorCode;
import io.refract.kernel.Failure;
import io.refract.testing.Eventually;
import io.refract.testing.MailServer;
import io.refract.testing.RefractServers;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.PoolOptions;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Reads and transactions behind a real PgBouncer, which has to be 1.21 or newer: `-Dpgbouncer=/usr/sbin/pgbouncer`.
@EnabledIfSystemProperty(named = "pgbouncer", matches = ".+")
class PoolerTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    private final Vertx vertx = Vertx.vertx();
    private final List<AutoCloseable> open = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (var each : open.reversed()) {
            each.close();
        }
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private int pooler(String mode, int prepared, String ignored) throws IOException {
        var port = MailServer.freePort();
        var server = URI.create(RefractServers.postgres().url());
        var folder = Files.createTempDirectory("pgbouncer");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        var settings = folder.resolve("pgbouncer.ini");
        Files.writeString(settings, """
                [databases]
                refract = host=127.0.0.1 port=%d dbname=refract user=refract_app
                [pgbouncer]
                listen_addr = 127.0.0.1
                listen_port = %d
                unix_socket_dir =
                auth_type = any
                pool_mode = %s
                default_pool_size = %d
                max_prepared_statements = %d
                ignore_startup_parameters = %s
                """.formatted(
                        server.getPort(), port, mode, mode.equals("session") ? 20 : 4, prepared, ignored));
        var command = new ArrayList<>(List.of(System.getProperty("pgbouncer")));
        if (System.getProperty("user.name").equals("root")) {
            command.addAll(List.of("-u", "nobody"));
        }
        command.add(settings.toString());
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        open.add(process::destroy);
        Eventually.holds(LONG, () -> accepts(port));
        return port;
    }

    private static boolean accepts(int port) {
        try (var _ = new Socket("127.0.0.1", port)) {
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    private Database database(Route route) {
        var config = TestDatabaseConfig.SHORT.waiting(Duration.ofSeconds(10));
        var registry = new SimpleMeterRegistry();
        var clients = new ReadClients(vertx, config, registry, route);
        open.add(clients::close);
        return new Database(
                clients,
                new Admission(vertx, config, clients, new NobodyPays()),
                new ResultMemory(vertx, TestMemoryConfig.PLENTY, new SimpleMeterRegistry()),
                new DatabaseErrors((_, _, _, _) -> Optional.empty()),
                new StatementMetrics(registry, config));
    }

    @ParameterizedTest
    @CsvSource({
        "transaction, 100, '', ''",
        "transaction, 100, 'statement_timeout,default_transaction_read_only', ''",
        "session, 100, '', ''",
        "session, 100, 'statement_timeout,default_transaction_read_only', ''",
        "transaction, 0, '', ?pgbouncer=true"
    })
    void readsAreAnsweredAndTheirLimitsHold(String mode, int prepared, String ignored, String parameters)
            throws IOException {
        var route = TestRoute.to(
                vertx,
                "postgresql://refract_app@127.0.0.1:" + pooler(mode, prepared, ignored) + "/refract" + parameters);
        var database = database(route);

        var answers = IntStream.range(0, 200)
                .mapToObj(n -> database.run(Statement.of("test", "select $1::int4 + " + n % 7, n))
                        .map(rows -> rows.getFirst().value(0))
                        .subscribeAsCompletionStage())
                .toList();
        for (var n = 0; n < answers.size(); n++) {
            assertThat(answers.get(n).orTimeout(20, TimeUnit.SECONDS).join()).isEqualTo(n + n % 7);
        }

        assertThatThrownBy(() -> database.run(Statement.of("slow", "select pg_sleep(20)"))
                        .await()
                        .atMost(Duration.ofSeconds(8)))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.code()).isEqualTo(ErrorCode.UNAVAILABLE))
                .hasMessageContaining("longer than it may");
        assertThatThrownBy(() -> database.run(Statement.of("write", "select lo_create(0)"))
                        .await()
                        .atMost(LONG))
                .hasMessageContaining("read-only transaction");
        transactionsWork(route);
    }

    private void transactionsWork(Route route) {
        var pool = new WritePool(TestDatabaseConfig.SHORT, route)
                .create(new PoolInput(vertx, new PoolOptions().setMaxSize(8)));
        open.add(pool::close);
        var transactions = IntStream.range(0, 50)
                .mapToObj(n -> pool.withTransaction(connection -> connection
                                .preparedQuery("select set_config('statement_timeout', '7s', true)")
                                .execute()
                                .compose(_ -> connection
                                        .preparedQuery("select current_setting('statement_timeout')")
                                        .execute())
                                .map(rows -> rows.iterator().next().getString(0)))
                        .toCompletionStage()
                        .toCompletableFuture())
                .toList();
        transactions.forEach(
                each -> assertThat(each.orTimeout(20, TimeUnit.SECONDS).join()).isEqualTo("7s"));
    }
}
