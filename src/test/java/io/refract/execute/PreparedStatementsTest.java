package io.refract.execute;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.refract.testing.RefractServers;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What PostgreSQL keeps of the statements that are sent to it, as its own view of the connection tells.
class PreparedStatementsTest {
    private static final TestDatabaseConfig CONFIG =
            new TestDatabaseConfig(1, 1, Duration.ofSeconds(2), Duration.ofSeconds(5), Duration.ofSeconds(30));

    private final Vertx vertx = Vertx.vertx();
    private final ReadClients clients = new ReadClients(
            vertx,
            CONFIG,
            new SimpleMeterRegistry(),
            TestRoute.to(vertx, RefractServers.postgres().url()));
    private final Database database = new Database(
            clients,
            new Admission(vertx, CONFIG, clients, new NobodyPays()),
            new ResultMemory(vertx, TestMemoryConfig.PLENTY, new SimpleMeterRegistry()),
            new DatabaseErrors((_, _, _, _) -> Optional.empty()),
            new StatementMetrics(new SimpleMeterRegistry(), CONFIG));

    @AfterEach
    void disconnect() {
        clients.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private @Nullable Object run(Statement statement) {
        return database.run(statement)
                .await()
                .atMost(Duration.ofSeconds(20))
                .getFirst()
                .value(0);
    }

    private @Nullable Object kept(boolean heavy, String like) {
        var sql = "select count(*) from pg_prepared_statements where statement like '" + like + "'";
        return run(new Statement("test", sql, List.of(), heavy, Statement.ANY_SIZE).treated(Treatment.PLAIN.once()));
    }

    private static Statement numbered(String sql, boolean heavy) {
        return new Statement("test", sql, List.of(), heavy, Statement.ANY_SIZE);
    }

    @Test
    void eachConnectionKeepsALimitedNumberAndClosesTheOthers() {
        for (var i = 0; i < 50; i++) {
            run(numbered("select " + i, false));
            run(numbered("select " + i, true));
        }
        assertThat(kept(false, "select %")).isEqualTo(4L);
        assertThat(kept(true, "select %")).isEqualTo(2L);
        assertThat(kept(false, "select 49")).isEqualTo(1L);
        assertThat(kept(false, "select 1")).isEqualTo(0L);
    }

    @Test
    void whatIsAskedForOnceIsNotKeptAndPushesNothingOut() {
        run(numbered("select 1", false));
        for (var i = 100; i < 150; i++) {
            run(numbered("select " + i, false).treated(Treatment.PLAIN.once()));
        }
        assertThat(kept(false, "select %")).isEqualTo(1L);
        assertThat(kept(false, "select 1")).isEqualTo(1L);
    }

    @Test
    void longOnesAreNotKept() {
        run(numbered("select 1 /*" + "x".repeat(1_000) + "*/", false));
        assertThat(kept(false, "select 1 %")).isEqualTo(0L);
    }
}
