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

    ReadClients(Vertx vertx, DatabaseConfig config, MeterRegistry registry, Route route) {
        var options = Connections.options(route, config, Purpose.READ).setMetricsName(ClientMeters.READS);
        var limits = new ReadLimits(route, config.readTimeout(), true);
        var shares = Shares.of(route.address().session().connectionLimit(), config);
        scales = new Scales(config);
        meters = new LaneMeters(registry);
        meters.gauge("refract.statements.suspects", "Tables that may be locked", suspects::size);
        patience = new Patience(vertx, config.readTimeout().plus(config.connectionWait()));
        var shared = new PgConnectOptions(options).setPipeliningLimit(config.pipeliningLimit());
        var prepared = config.preparedStatements();
        new PreparedStatements(prepared.pipelined(), prepared.longest()).configure(shared, route);
        var single = new PgConnectOptions(options).setPipeliningLimit(1);
        new PreparedStatements(prepared.heavy(), prepared.longest()).configure(single, route);
        var pipelined = new ReadLane(
                vertx,
                new LoopConnections(
                        new Connector(vertx, route, shared, Purpose.READ, limits),
                        config,
                        shares,
                        scales,
                        suspects,
                        this::sendAgain,
                        meters));
        var slowAtOnce = shares.heavy();
        var exclusive = new ReadLane(
                vertx,
                new ExclusiveConnections(
                        new Connector(vertx, route, single, Purpose.READ, limits), slowAtOnce, meters));
        var many = new Places(vertx, shares.pipelined() * config.pipeliningLimit(), config.connectionWait());
        var few = new Places(vertx, slowAtOnce, config.connectionWait());
        var half = new Places(vertx, Math.max(1, slowAtOnce / 2), config.connectionWait());
        light = new Way(List.of(many), pipelined, Way.Kind.LIGHT);
        heavy = new Way(List.of(few), exclusive, Way.Kind.HEAVY);
        var loops = new Places(vertx, Shares.asManyAsProcessors(), config.connectionWait());
        large = new Way(List.of(loops, few), exclusive, Way.Kind.HEAVY);
        quarantine = new Way(List.of(half, few), exclusive, Way.Kind.QUARANTINE);
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
