package io.refract.execute;

import io.refract.kernel.ErrorCode;
import io.refract.kernel.Failure;
import io.refract.sql.Cells;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Lets statements to the database that clients have chosen: none that costs too much, and of each client so many as
/// leave room for the others.
@Singleton
class Admission {
    private final double mostCost;
    private final LaneMeters meters;
    private final Payers payers;
    private final PayersPlaces places;
    private final PayersPlaces streams;

    Admission(Vertx vertx, DatabaseConfig config, ReadClients clients, Payers payers) {
        this.mostCost = config.mostCost();
        this.meters = clients.meters();
        this.payers = payers;
        this.places = new PayersPlaces(vertx, payers::heavyAtOnce, payers::heavyWaiting, config.connectionWait());
        this.streams = new PayersPlaces(vertx, payers::streamsAtOnce, () -> 0, config.connectionWait());
    }

    /// Runs the statement, after the planner was asked about it if that was not done yet.
    ///
    /// @param database runs it
    Uni<List<Cells>> run(Statement statement, BiFunction<Statement, Turn, Uni<List<Cells>>> database) {
        return run(List.of(statement), database, turn -> database.apply(statement, turn));
    }

    /// Has something done for which the statements stand.
    ///
    /// @param database runs what the planner is asked
    /// @param done on which conditions
    <T> Uni<T> run(
            List<Statement> statements,
            BiFunction<Statement, Turn, Uni<List<Cells>>> database,
            Function<Turn, Uni<T>> done) {
        return Uni.createFrom().deferred(() -> {
            var payer = payers.current();
            var turn = payer == null ? Turn.FREE : paid(payer);
            return weighed(statements.iterator(), turn, database, done);
        });
    }

    /// Goes on as soon as it is known that none of the statements costs too much.
    private <T> Uni<T> weighed(
            Iterator<Statement> statements,
            Turn turn,
            BiFunction<Statement, Turn, Uni<List<Cells>>> database,
            Function<Turn, Uni<T>> done) {
        while (statements.hasNext()) {
            var statement = statements.next();
            if (!statement.experience().isEstimated()) {
                return database.apply(Estimates.question(statement), turn).chain(plan -> {
                    statement.experience().estimated(Estimates.cost(plan.getFirst()));
                    checkAffordable(statement);
                    return weighed(statements, turn, database, done);
                });
            }
            checkAffordable(statement);
        }
        return done.apply(turn);
    }

    /// Has a stream done, whatever the planner thinks of it.
    ///
    /// @param done on which conditions
    <T> Uni<T> stream(Function<Turn, Uni<T>> done) {
        return Uni.createFrom().deferred(() -> {
            var payer = payers.current();
            return done.apply(payer == null ? Turn.FREE : paid(payer));
        });
    }

    private void checkAffordable(Statement statement) {
        var cost = statement.experience().estimate();
        if (cost > mostCost) {
            meters.refusedForCost();
            throw Failure.of(
                            ErrorCode.TOO_COMPLEX,
                            "PostgreSQL expects the query to cost " + Math.round(cost)
                                    + ": ask for fewer rows, or for less in each.")
                    .withMeta(Map.of("limit", "cost", "maximum", Math.round(mostCost)));
        }
    }

    private Turn paid(Object payer) {
        payers.delay(payer).ifPresent(wait -> {
            meters.refusedForTime();
            throw limited("Your queries have used up the time that they may take within a minute.", wait);
        });
        return new Paid(payer);
    }

    private static Failure limited(String detail, Duration wait) {
        return Failure.of(ErrorCode.RATE_LIMITED, detail).withRetryAfter(wait);
    }

    /// For one client. Its statements run one after the other.
    private final class Paid implements Turn {
        private final Object payer;
        private PayersPlaces rooms = places;
        private @Nullable Places own;

        private Paid(Object payer) {
            this.payer = payer;
        }

        @Override
        public Way narrowed(Way way) {
            if (way.kind() == Way.Kind.LIGHT) {
                return way;
            }
            rooms = way.kind() == Way.Kind.STREAM ? streams : places;
            own = rooms.join(payer);
            if (own == null) {
                throw tooMany();
            }
            return way.through(own);
        }

        @Override
        public Failure refused(Places full) {
            return full == own ? tooMany() : Turn.noPlace();
        }

        private Failure tooMany() {
            meters.refusedForNumber();
            return limited(
                    "Too many costly queries or streams of yours are under way: send fewer of them at once.",
                    Duration.ofSeconds(1));
        }

        @Override
        public void over(Asked asked) {
            payers.charge(payer, asked.nanos());
            if (own != null) {
                own = null;
                rooms.leave(payer);
            }
        }
    }
}
