package io.refract.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import io.refract.access.Caller;
import io.refract.access.Policy;
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
    private static final long CASES = Long.getLong("oracle.cases", 2_400L);
    private static final long ONLY = Long.getLong("oracle.case", -1L);
    private static final int TESTS = 3;
    private static final int ENOUGH = Integer.getInteger("oracle.enough", 3);

    @Inject
    Catalog catalog;

    @Inject
    Vertx vertx;

    @Inject
    @All
    List<Policy> policies;

    private World world;

    @BeforeAll
    void load() throws SQLException {
        world = new World(catalog, vertx, SampleVisibility.withSpecimens(policies), ServedVisibility::of);
    }

    @AfterAll
    void drop() {
        world.close();
    }

    @Test
    void theEngineAnswersWhatTheDocumentedMeaningSays() {
        ask(world, List.of(Caller.SYSTEM));
    }

    @Test
    void whatACallerMayNotSeeDoesNotExistInAnyAnswer() {
        ask(world, callers());
    }

    @Test
    void soItIsUnderOtherPolicies() throws SQLException {
        ask(world.underSamplePolicies(), callers());
    }

    private List<Caller> callers() {
        var users = world.data().rows(world.catalog().require("user")).stream()
                .filter(Visibility::isLive)
                .toList();
        var callers = new ArrayList<Caller>();
        callers.add(Caller.ANONYMOUS);
        users.forEach(user -> callers.add(Caller.user(UUID.fromString(user.id()), Role.USER)));
        callers.add(Caller.user(UUID.fromString(users.getFirst().id()), Role.MODERATOR));
        callers.add(Caller.user(UUID.fromString(users.getFirst().id()), Role.ADMIN));
        return callers;
    }

    private static void ask(World world, List<Caller> callers) {
        var wrong = new ArrayList<String>();
        var kinds = new Kinds();
        var telling = 0;
        var restricted = 0;
        for (var number = 0L; number < CASES / TESTS && wrong.size() < ENOUGH; number++) {
            if (ONLY >= 0 && number != ONLY) {
                continue;
            }
            var trial = new Trial(world, callers.get((int) (number % callers.size())));
            var question = RandomQuestions.question(world, SEED + callers.size(), number);
            switch (trial.outcome(question)) {
                case TELLING -> {
                    telling++;
                    kinds.count(question);
                }
                case EMPTY, TOO_COMPLEX -> {}
                case WRONG -> wrong.add("seed " + SEED + ", case " + number + "\n" + trial.report(question));
            }
            restricted += trial.isRestricted(question) ? 1 : 0;
        }
        assertThat(wrong).as("answers that are not the oracle's").isEmpty();
        if (ONLY < 0) {
            assertThat(telling).as("answers that hold something").isGreaterThan((int) (CASES / TESTS / 4));
            assertThat(kinds.fewerThan((int) (CASES / TESTS / 400)))
                    .as("kinds of questions of which hardly any was telling")
                    .isEmpty();
            assertThat(restricted)
                    .as("answers that depend on the caller")
                    .isGreaterThanOrEqualTo(callers.equals(List.of(Caller.SYSTEM)) ? 0 : (int) (CASES / TESTS / 40));
        }
    }
}
