package io.refract.posts;

import io.quarkus.test.junit.QuarkusTest;
import io.refract.access.Caller;
import io.refract.access.Role;
import io.refract.database.CapturedStatement;
import io.refract.database.Session;
import io.refract.database.TestDatabase;
import io.refract.engine.Engine;
import io.refract.operations.SampleData;
import io.refract.query.Cursor;
import io.refract.query.Deleted;
import io.refract.query.FindMany;
import io.refract.query.Parameter;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What policies cost PostgreSQL on the page of posts: the statement as anybody has it, as a user has it, and without
/// any policy, in turn on one connection. `./mvnw test -Dtest=PolicyBenchmark` prints what came of it.
///
/// `-Dpolicies.scale=1000`, `-Dpolicies.rounds=40` and `-Dpolicies.pages=300` of each in a round are the defaults.
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class PolicyBenchmark {
    private static final int SCALE = Integer.getInteger("policies.scale", 1_000);
    private static final int ROUNDS = Integer.getInteger("policies.rounds", 40);
    private static final int PAGES = Integer.getInteger("policies.pages", 300);

    @Inject
    Engine engine;

    /// The page as one caller has it, and what it has cost.
    private static final class Pages {
        private final String name;
        private final List<String> executions;
        private final double[] wall = new double[ROUNDS];
        private Duration cpu = Duration.ZERO;

        private Pages(String name, List<String> executions) {
            this.name = name;
            this.executions = executions;
        }

        private void run(Session app) {
            for (var i = 0; i < PAGES; i++) {
                app.column(executions.get(ThreadLocalRandom.current().nextInt(executions.size())));
            }
        }

        private void measure(Session app, ProcessHandle server, int round) {
            var before = used(server);
            var started = System.nanoTime();
            run(app);
            wall[round] = (System.nanoTime() - started) / 1e3 / PAGES;
            cpu = cpu.plus(used(server).minus(before));
        }

        private static Duration used(ProcessHandle server) {
            return server.info().totalCpuDuration().orElseThrow();
        }

        private void report(Pages without) {
            System.out.printf(
                    Locale.ROOT,
                    "page of posts, %-8s PostgreSQL %.0f us of CPU (%.3f), %.0f us in the middle (%.3f)%n",
                    name,
                    cpu.toNanos() / 1e3 / PAGES / ROUNDS,
                    (double) cpu.toNanos() / without.cpu.toNanos(),
                    median(round -> wall[round]),
                    median(round -> wall[round] / without.wall[round]));
        }

        private static double median(IntToDoubleFunction figure) {
            return IntStream.range(0, ROUNDS).mapToDouble(figure).sorted().toArray()[ROUNDS / 2];
        }
    }

    @Test
    void costOfThePageOfPosts() throws SQLException {
        try (var database = TestDatabase.migrated()) {
            try (var owner = database.asOwner()) {
                SampleData.load(owner.connection(), SCALE, false, _ -> {});
                owner.run("vacuum (analyze) posts, comments, likes, users, user_settings");
            }
            try (var app = database.asApplication()) {
                measure(app);
            }
        }
    }

    private void measure(Session app) {
        var places = places(app);
        var without = prepared(app, "without", Caller.SYSTEM, places);
        var all = List.of(
                without,
                prepared(app, "anybody", Caller.ANONYMOUS, places),
                prepared(app, "user", Caller.user(SampleData.ADMIN, Role.USER), places));
        var server = ProcessHandle.of(Long.parseLong(app.text("select pg_backend_pid()")))
                .orElseThrow();
        all.forEach(pages -> pages.run(app));
        for (var round = 0; round < ROUNDS; round++) {
            for (var pages : all) {
                pages.measure(app, server, round);
            }
        }
        all.forEach(pages -> pages.report(without));
    }

    /// Where pages begin, at any depth.
    private static List<Cursor> places(Session app) {
        app.run("set timezone = 'UTC'");
        return app
                .column("select to_char(created_at, 'YYYY-MM-DD\"T\"HH24:MI:SS.MSTZH:TZM') || ' ' || id from posts"
                        + " where published and deleted_at is null order by random() limit 500")
                .stream()
                .map(row -> String.valueOf(row).split(" "))
                .map(row ->
                        List.of(new Parameter(OffsetDateTime.parse(row[0])), new Parameter(UUID.fromString(row[1]))))
                .map(values -> new Cursor(Cursor.Side.AFTER, values))
                .toList();
    }

    /// A page at each place, prepared on the connection.
    private Pages prepared(Session app, String name, Caller caller, List<Cursor> places) {
        var pages = places.stream()
                .map(place ->
                        CapturedStatement.of(runner -> engine.page(posts(caller).from(place), null, caller, runner)))
                .toList();
        app.run("prepare \"" + name + "\" as " + pages.getFirst().statement().sql());
        return new Pages(
                name,
                pages.stream()
                        .map(page -> "execute \"" + name + "\"" + page.arguments())
                        .toList());
    }

    private static FindMany posts(Caller caller) {
        return new PostFilter(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        PostOrder.NEWEST,
                        Deleted.EXCLUDED)
                .query(caller, 20);
    }
}
