package io.refract.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import io.refract.access.Caller;
import io.refract.access.Policy;
import io.refract.access.Role;
import io.refract.catalog.Catalog;
import io.refract.execute.Statement;
import io.refract.kernel.Failure;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Two databases that differ only in what a caller may not see are one to that caller: the same bytes, refusals and
/// statements, for every question, and the same refusals of every write.
///
/// `-Dinterference.cases=100000 -Dinterference.seed=7` asks more or others.
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class InterferenceTest {
    private static final long SEED = Long.getLong("interference.seed", 20_261_129L);
    private static final long CASES = Long.getLong("interference.cases", 3_000L);
    private static final int ROUND = 50;
    private static final int ENOUGH = 5;

    @Inject
    Catalog catalog;

    @Inject
    Vertx vertx;

    @Inject
    @All
    List<Policy> policies;

    private World world;
    private State state;
    private final List<String> wrong = new ArrayList<>();
    private int telling;
    private int refused;

    /// What is asked, in a way that can be asked again.
    private sealed interface Case {
        record Read(Question question) implements Case {}

        record Write(RandomWrites.Call call) implements Case {}
    }

    @BeforeAll
    void load() throws SQLException {
        world = new World(catalog, vertx, SampleVisibility.withSpecimens(policies), ServedVisibility::of);
        state = State.load(world.catalog(), world.rows().owner().connection());
    }

    @AfterAll
    void drop() {
        world.close();
    }

    @Test
    void whatACallerMayNotSeeMakesNoDifference() {
        var callers = callers();
        for (var round = 0L; round * ROUND < CASES && wrong.size() < ENOUGH; round++) {
            var number = round;
            var caller = callers.get((int) (round % callers.size()));
            world.rows().inOneTransaction(() -> {
                world.rows().runInTransaction("set local session_replication_role = 'replica'");
                compare(caller, number);
            });
        }
        assertThat(wrong).as("what tells of the hidden").isEmpty();
        var told = telling + " telling, " + refused + " refused writes of " + CASES;
        System.out.println(told);
        assertThat(telling).as(told).isGreaterThan((int) (CASES / 50));
        assertThat(refused).as(told).isGreaterThan((int) (CASES / 20));
    }

    private List<Caller> callers() {
        var users = world.data().rows(world.catalog().require("user")).stream()
                .filter(Visibility::isLive)
                .map(row -> UUID.fromString(row.id()))
                .toList();
        var callers = new ArrayList<Caller>();
        callers.add(Caller.ANONYMOUS);
        callers.add(Caller.user(users.getFirst(), Role.MODERATOR));
        callers.add(Caller.user(users.getFirst(), Role.ADMIN));
        users.forEach(user -> callers.add(Caller.user(user, Role.USER)));
        return callers;
    }

    private void compare(Caller caller, long round) {
        var changes = new Unseen(caller, new Dice(~SEED, round)).changes();
        var cases = new ArrayList<Case>();
        for (var number = round * ROUND; number < (round + 1) * ROUND; number++) {
            cases.add(of(number));
        }
        var before = cases.stream().map(each -> told(each, caller)).toList();
        var whole = cases.stream().map(each -> told(each, Caller.SYSTEM)).toList();
        changed(changes, () -> {
            for (var i = 0; i < cases.size(); i++) {
                var after = told(cases.get(i), caller);
                if (!before.get(i).equals(after) && wrong.size() < ENOUGH) {
                    wrong.add("seed " + SEED + ", round " + round + ", " + caller + "\n" + cases.get(i) + "\nbefore: "
                            + before.get(i) + "\nafter:  " + after + "\nchanges: " + String.join(";\n", changes));
                }
                if (cases.get(i) instanceof Case.Read && !whole.get(i).equals(told(cases.get(i), Caller.SYSTEM))) {
                    telling++;
                }
            }
        });
    }

    private void changed(List<String> changes, Runnable action) {
        world.rows().runInTransaction("savepoint unchanged");
        changes.forEach(world.rows()::runInTransaction);
        action.run();
        world.rows().runInTransaction("rollback to savepoint unchanged");
    }

    private Case of(long number) {
        var dice = new Dice(SEED, number);
        return number % 4 == 3
                ? new Case.Write(new RandomWrites(world.catalog(), state, dice).call())
                : new Case.Read(RandomQuestions.question(world, SEED, number));
    }

    private String told(Case of, Caller caller) {
        return switch (of) {
            case Case.Read(Question question) -> told(() -> text(world.read(question, caller)), false);
            case Case.Write(RandomWrites.Call call) -> told(() -> text(world.write(call, caller)), true);
        };
    }

    private static String text(byte[] utf8) {
        return new String(utf8, StandardCharsets.UTF_8);
    }

    /// The answer or the refusal, and what was sent for it. What is written has keys and times of its own, so of that
    /// only a refusal counts.
    private String told(Supplier<String> ask, boolean writes) {
        world.statements();
        world.rows().runInTransaction("savepoint asked");
        String answer;
        try {
            var answered = ask.get();
            answer = writes ? "done" : answered;
        } catch (Failure failure) {
            answer = failure.code() + " " + failure.detail() + " " + failure.meta();
            refused += writes ? 1 : 0;
        } catch (RuntimeException failure) {
            answer = String.valueOf(failure.getMessage()).replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "#");
            refused += writes ? 1 : 0;
        }
        world.rows().runInTransaction("rollback to savepoint asked");
        return answer + " " + world.statements().stream().map(Statement::sql).toList();
    }
}
