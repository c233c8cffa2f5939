package io.refract.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.refract.access.Caller;
import io.refract.access.Role;
import io.refract.catalog.Catalog;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Random questions, answered by the engine and by the oracle.
///
/// `-Doracle.cases=100000 -Doracle.seed=7` asks more or other questions, `-Doracle.case=123` one of them.
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class OracleTest {
    private static final long SEED = Long.getLong("oracle.seed", 20_260_131L);
    private static final long CASES = Long.getLong("oracle.cases", 2_000L);
    private static final long ONLY = Long.getLong("oracle.case", -1L);
    private static final int ENOUGH = Integer.getInteger("oracle.enough", 3);

    @Inject
    Catalog catalog;

    @Inject
    Vertx vertx;

    private World world;

    @BeforeAll
    void load() throws SQLException {
        world = new World(catalog, vertx);
    }

    @AfterAll
    void drop() {
        world.close();
    }

    @Test
    void the_engine_answers_what_the_documented_meaning_says() {
        ask(List.of(Caller.SYSTEM));
    }

    @Test
    void what_a_caller_may_not_see_does_not_exist_in_any_answer() {
        var users = world.data().rows(world.catalog().require("user")).stream()
                .filter(Sight::isLive)
                .toList();
        var callers = new ArrayList<Caller>();
        callers.add(Caller.ANONYMOUS);
        users.forEach(user -> callers.add(Caller.user(UUID.fromString(user.id()), Role.USER)));
        callers.add(Caller.user(UUID.fromString(users.getFirst().id()), Role.MODERATOR));
        ask(callers);
    }

    private void ask(List<Caller> callers) {
        var wrong = new ArrayList<String>();
        var telling = 0;
        for (var number = 0L; number < CASES / 2 && wrong.size() < ENOUGH; number++) {
            if (ONLY >= 0 && number != ONLY) {
                continue;
            }
            var trial = new Trial(world, callers.get((int) (number % callers.size())));
            var question = RandomQuestions.question(world, SEED + callers.size(), number);
            switch (trial.outcome(question)) {
                case TELLING -> telling++;
                case EMPTY, TOO_COMPLEX -> {}
                case WRONG -> wrong.add("seed " + SEED + ", case " + number + "\n" + trial.report(question));
            }
        }
        assertThat(wrong).as("answers that are not the oracle's").isEmpty();
    }
}
