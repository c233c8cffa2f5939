package io.refract.execute;

import io.micrometer.core.instrument.MeterRegistry;
import io.refract.sql.Cells;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The connections that reads outside transactions use: a few pipelined ones, and some for statements that would hold
/// up what is queued behind them.
@Singleton
class ReadClients {
    private final Scales scales;
    private final Suspects suspects = new Suspects();
    private final LaneMeters meters;
    private final Way light;
    private final Way heavy;
    private final Way large;
    private final Way quarantine;
    private final Patience patience;

    ReadClients(
            Vertx vertx,
            DatabaseConfig config,
            MeterRegistry registry,
            @ConfigProperty(name = "quarkus.datasource.reactive.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") Optional<String> username,
            @ConfigProperty(name = "quarkus.datasource.password") Optional<String> password) {
        var options = Connections.forReads(url, username, password, config, config.readTimeout());
        scales = new Scales(config);
        meters = new LaneMeters(registry);
        meters.gauge("refract.statements.suspects", "Tables that may be locked", suspects::size);
        patience = new Patience(vertx, config.readTimeout().plus(config.connectionWait()));
        var shared = new PgConnectOptions(options).setPipeliningLimit(config.pipeliningLimit());
        var prepared = config.preparedStatements();
        new PreparedStatements(prepared.pipelined(), prepared.longest()).configure(shared);
        var single = new PgConnectOptions(options).setPipeliningLimit(1);
        new PreparedStatements(prepared.heavy(), prepared.longest()).configure(single);
        var pipelined = new ReadLane(
                vertx,
                new LoopConnections(new Connector(vertx, shared), config, scales, suspects, this::sendAgain, meters));
        var slowAtOnce = config.heavyConnections().orElseGet(ReadClients::asManyAsProcessors);
        var exclusive = new ReadLane(vertx, new ExclusiveConnections(new Connector(vertx, single), slowAtOnce, meters));
        var many = new Places(vertx, config.readConnections() * config.pipeliningLimit(), config.connectionWait());
        var few = new Places(vertx, slowAtOnce, config.connectionWait());
        var half = new Places(vertx, Math.max(1, slowAtOnce / 2), config.connectionWait());
        light = new Way(List.of(many), pipelined, Way.Kind.LIGHT);
        heavy = new Way(List.of(few), exclusive, Way.Kind.HEAVY);
        var loops = new Places(vertx, asManyAsProcessors(), config.connectionWait());
        large = new Way(List.of(loops, few), exclusive, Way.Kind.HEAVY);
        quarantine = new Way(List.of(half, few), exclusive, Way.Kind.QUARANTINE);
    }

    /// How much that takes long is done at once.
    ///
    /// More would not be done sooner where PostgreSQL has no more processors than this program, and others would
    /// wait: with six slow statements on two processors, ordinary reads took fifty times as long. Large answers,
    /// which are made on event loops, would only lie in memory for longer. One client has half of this at most, see
    /// [Payers#heavyAtOnce].
    private static int asManyAsProcessors() {
        return Math.max(2, Runtime.getRuntime().availableProcessors());
    }

    /// The way for a statement as things are.
    Way way(Statement statement) {
        if (suspects.concern(statement)) {
            return quarantine;
        }
        if (scales.isLarge(statement)) {
            return large;
        }
        return scales.isHeavy(statement) ? heavy : light;
    }

    /// Runs a statement that has its places on the way.
    Future<List<Cells>> run(Asked asked) {
        var rows = asked.way().lane().run(asked);
        return asked.way().kind() == Way.Kind.LIGHT ? rows : rows.onSuccess(_ -> suspects.clear(asked.statement()));
    }

    /// What has a place already takes none beside it, except where places are few.
    private Asked sendAgain(Statement statement, Handler<AsyncResult<List<Cells>>> answer) {
        var asked = new Asked(statement, way(statement));
        if (asked.way().kind() == Way.Kind.LIGHT) {
            run(asked).onComplete(answer);
        } else {
            var entrance = new Entrance(asked.way().places(), asked);
            entrance.enter(
                    () -> run(asked).onComplete(rows -> {
                        entrance.giveBack();
                        answer.handle(rows);
                    }),
                    _ -> answer.handle(Future.failedFuture("no place")));
        }
        return asked;
    }

    LaneMeters meters() {
        return meters;
    }

    /// For answers of any.
    Patience patience() {
        return patience;
    }

    @PreDestroy
    void close() {
        patience.close();
        light.lane().close();
        heavy.lane().close();
    }
}
