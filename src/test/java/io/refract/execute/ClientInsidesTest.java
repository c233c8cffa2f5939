package io.refract.execute;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.EventLoop;
import io.netty.handler.codec.LengthFieldBasedFrameDecoder;
import io.netty.handler.flush.FlushConsolidationHandler;
import io.netty.util.concurrent.EventExecutor;
import io.refract.testing.RefractServers;
import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;
import io.vertx.core.impl.VertxInternal;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.SqlConnection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What this package does inside of the SQL client, see docs/decisions/0004-inside-the-sql-client.md: each of these
/// fails silently where the client has changed, so a new version has to be looked at before its number is put here.
class ClientInsidesTest {
    private static final String LOOKED_AT = "4.5.25";

    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private SqlConnection connection() {
        var options = PgConnectOptions.fromUri(RefractServers.postgres().url());
        return PgConnection.connect(vertx, options)
                .toCompletionStage()
                .toCompletableFuture()
                .orTimeout(10, TimeUnit.SECONDS)
                .join();
    }

    private static List<String> names(SqlConnection connection) {
        return Pipelines.of(connection).orElseThrow().names();
    }

    private static List<String> handlers(SqlConnection connection) {
        return Pipelines.of(connection).orElseThrow().toMap().values().stream()
                .map(handler -> handler.getClass().getSimpleName())
                .toList();
    }

    @Test
    void theClientIsOfTheVersionThatWasLookedAt() {
        assertThat(Map.of(
                        "client",
                        String.valueOf(SqlConnection.class.getPackage().getImplementationVersion()),
                        "postgres",
                        String.valueOf(PgConnection.class.getPackage().getImplementationVersion()),
                        "core",
                        String.valueOf(Vertx.class.getPackage().getImplementationVersion())))
                .isEqualTo(Map.of("client", LOOKED_AT, "postgres", LOOKED_AT, "core", LOOKED_AT));
    }

    @Test
    void handlersFindTheirPlaceBetweenTheNetworkAndTheClient() {
        var connection = connection();
        assertThat(names(connection)).containsSubsequence("codec", "handler");

        WholeMessages.on(connection);
        SilentServers.giveUp(connection);
        DemotedServers.giveUp(connection);

        assertThat(handlers(connection))
                .containsSubsequence(
                        FlushConsolidationHandler.class.getSimpleName(),
                        LengthFieldBasedFrameDecoder.class.getSimpleName(),
                        SilentServers.class.getSimpleName(),
                        "PgCodec",
                        DemotedServers.class.getSimpleName());
        assertThat(connection.query("select 1").execute().toCompletionStage())
                .succeedsWithin(10, TimeUnit.SECONDS)
                .satisfies(rows -> assertThat(rows.size()).isOne());
    }

    @Test
    void connectionsOfPoolsHaveTheSameInside() {
        var route = TestRoute.to(vertx, RefractServers.postgres().url());
        var pool = new WritePool(TestDatabaseConfig.SHORT, route)
                .create(new PoolInput(vertx, new PoolOptions().setMaxSize(1)));

        var pooled = pool.getConnection()
                .toCompletionStage()
                .toCompletableFuture()
                .orTimeout(10, TimeUnit.SECONDS)
                .join();

        assertThat(handlers(pooled)).contains("FlushConsolidationHandler", "SilentServers", "DemotedServers");
    }

    @Test
    void contextsAreSpreadOverTheEventLoops() {
        var loops = new ArrayList<EventExecutor>();
        ((VertxInternal) vertx).nettyEventLoopGroup().forEach(loops::add);
        var route = TestRoute.to(vertx, RefractServers.postgres().url());
        var connector = new Connector(
                vertx, route, new PgConnectOptions(), Purpose.READ, new ReadLimits(route, Duration.ofSeconds(5), true));

        assertThat(connector.contexts(loops.size()).map(ContextInternal::nettyEventLoop))
                .containsExactlyInAnyOrderElementsOf(
                        loops.stream().map(EventLoop.class::cast).toList());
    }
}
