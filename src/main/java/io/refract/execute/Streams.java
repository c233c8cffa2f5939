package io.refract.execute;

import io.refract.kernel.ErrorCode;
import io.refract.kernel.Failure;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgException;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Function;

/// Runs statements whose rows may be any number, each on a connection of its own, at the pace of whoever takes the
/// rows.
///
/// There are few of them at once. What PostgreSQL expects a statement to cost does not matter here, as that grows with
/// the rows: it is bounded how long one may take, and the time that the server works for it is its client's.
@Singleton
public class Streams {
    /// What is on its way in this process, whatever the number of rows.
    private static final int BYTES = 512 << 10;

    private final Admission admission;
    private final ResultMemory memory;
    private final DatabaseErrors errors;
    private final StreamsConfig config;
    private final Way way;

    Streams(
            Vertx vertx,
            DatabaseConfig database,
            StreamsConfig config,
            ReadClients clients,
            Admission admission,
            ResultMemory memory,
            DatabaseErrors errors,
            Route route) {
        this.admission = admission;
        this.memory = memory;
        this.errors = errors;
        this.config = config;
        var options = Connections.options(route, database, Purpose.STREAM)
                .setMetricsName(ClientMeters.READS)
                .setPipeliningLimit(1);
        var shares = Shares.of(route.address().session().connectionLimit(), database);
        var atOnce = Math.min(config.connections(), shares.stream());
        var limits = ReadLimits.ofStreams(route, config.duration());
        var connections = new ExclusiveConnections(
                new Connector(vertx, route, options, Purpose.STREAM, limits), atOnce, clients.meters());
        var places = new Places(vertx, atOnce, database.connectionWait());
        this.way = new Way(List.of(places), new ReadLane(vertx, connections), Way.Kind.STREAM);
    }

    /// Runs a statement; completes when the sink has taken all rows. Cancelling it ends the statement on the server.
    ///
    /// Fails with `P2024` if there are too many streams, with `RATE_LIMITED` if the client has too many,
    /// with `TOO_COMPLEX` if it takes too long, and with what the sink fails with.
    ///
    /// @param sinks makes what takes the rows of the flow
    public Uni<Void> run(Statement statement, Function<RowFlow, ? extends StreamSink> sinks) {
        return memory.held(BYTES).chain(() -> admission.stream(turn -> send(statement, turn, sinks)));
    }

    private Uni<Void> send(Statement statement, Turn turn, Function<RowFlow, ? extends StreamSink> sinks) {
        return Uni.createFrom().emitter(emitter -> {
            var flow = new RowFlow(sinks, config.silence(), config.duration());
            var asked = Asked.flowing(statement.ofAnySize().into(() -> flow), turn.narrowed(way), flow);
            Entrance.pass(
                    asked,
                    turn,
                    emitter,
                    entrance -> way.lane().run(asked).onComplete(answer -> {
                        entrance.giveBack();
                        turn.over(asked);
                        if (answer.succeeded()) {
                            emitter.complete(null);
                        } else {
                            emitter.fail(broken(flow, answer.cause()));
                        }
                    }));
        });
    }

    private Throwable broken(RowFlow flow, Throwable error) {
        var refusal = flow.refusal();
        if (refusal != null) {
            return refusal;
        }
        return error instanceof PgException ended && DatabaseErrors.CANCELLED.equals(ended.getSqlState())
                ? tooLong(error)
                : errors.translate(error);
    }

    private static Failure tooLong(Throwable error) {
        return Failure.of(
                        ErrorCode.TOO_COMPLEX,
                        "The rows take longer than they may (refract.streams.silence, refract.streams.duration).")
                .withCause(error);
    }

    @PreDestroy
    void close() {
        way.lane().close();
    }
}
