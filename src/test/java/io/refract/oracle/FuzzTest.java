package io.refract.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.refract.access.Caller;
import io.refract.access.Role;
import io.refract.catalog.Catalog;
import io.refract.kernel.ErrorCode;
import io.refract.kernel.Failure;
import io.refract.operations.SampleData;
import io.refract.query.json.Operation;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What is no question, or hardly one, on the way from its text to PostgreSQL and back.
///
/// `-Dfuzz.cases=100000 -Dfuzz.seed=7` tries more or other texts, `-Dfuzz.case=123` one of them.
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class FuzzTest {
    private static final long SEED = Long.getLong("fuzz.seed", 20_260_131L);
    private static final long CASES = Long.getLong("fuzz.cases", 3_000L);
    private static final long ONLY = Long.getLong("fuzz.case", -1L);
    private static final int ENOUGH = 10;

    private static final Set<ErrorCode> EXPECTED = Set.of(
            ErrorCode.VALIDATION,
            ErrorCode.INPUT_ERROR,
            ErrorCode.VALUE_OUT_OF_RANGE,
            ErrorCode.TOO_COMPLEX,
            ErrorCode.FORBIDDEN);
    private static final List<Caller> CALLERS =
            List.of(Caller.SYSTEM, Caller.ANONYMOUS, Caller.user(SampleData.ADMIN, Role.USER));

    @Inject
    Catalog catalog;

    @Inject
    Vertx vertx;

    private World world;
    private int answered;
    private final Map<String, Integer> tally = new java.util.TreeMap<>();

    @BeforeAll
    void load() throws SQLException {
        world = new World(catalog, vertx);
        world.limitStatements("5s");
    }

    @AfterAll
    void drop() {
        world.close();
    }

    @Test
    void whateverIsAskedIsAnsweredOrRefusedAndNeverBecomesPartOfAStatement() {
        var wrong = new LinkedHashMap<String, String>();
        for (var number = 0L; number < CASES && wrong.size() < ENOUGH; number++) {
            if (ONLY < 0 || number == ONLY) {
                attempt(number, wrong);
            }
        }
        assertThat(wrong.values()).as("what is neither an answer nor a refusal").isEmpty();
        assertThat(answered).as("questions that were answered").isGreaterThan((int) (CASES / 10));
    }

    private void attempt(long number, Map<String, String> wrong) {
        var dice = new Dice(~SEED, number);
        var question = RandomQuestions.question(world, SEED, number);
        var text = text(question, dice);
        var operation = dice.chance(0.1) ? dice.one(Operation.values()) : question.operation();
        var problem = problem(question.model(), operation, text, dice.one(CALLERS));
        if (!problem.isEmpty()) {
            wrong.putIfAbsent(
                    problem.replaceAll("[0-9]+", "#"),
                    "seed " + SEED + ", case " + number + ": " + problem + "\n" + question.model() + "."
                            + operation.clientName() + " " + text);
        }
    }

    private String text(Question question, Dice dice) {
        var arguments = (ObjectNode) question.arguments();
        var mutations = new Mutations(world.catalog(), dice);
        return switch (dice.below(10)) {
            case 0, 1 -> mutations.marked(arguments).toString();
            case 2 -> mutations.nonsense().tree(5).toString();
            case 3 -> mutations.nonsense().scribbled(arguments.toString());
            case 4 ->
                "{\"where\":"
                        + mutations.nonsense().nested(arguments.path("where").toString()) + "}";
            case 5 ->
                mutations
                        .searching(world.catalog().require(question.model()), arguments)
                        .toString();
            default ->
                mutations
                        .mutated(dice.chance(0.3) ? mutations.marked(arguments) : arguments)
                        .toString();
        };
    }

    /// What is wrong with what came of it; empty if nothing is.
    private String problem(String model, Operation operation, String text, Caller caller) {
        try {
            var answer = world.read(model, operation, text, caller);
            answered++;
            Json.read(answer);
        } catch (Failure failure) {
            tally.merge(
                    failure.code() + " "
                            + (failure.violations().isEmpty()
                                    ? failure.detail().replaceAll("[^ ]*: ", "")
                                    : failure.violations().getFirst().rule()),
                    1,
                    Integer::sum);
            if (!EXPECTED.contains(failure.code())) {
                return failure.code() + ": " + failure.detail();
            }
        } catch (RuntimeException | StackOverflowError e) {
            return e.toString();
        }
        var sent = world.statements();
        if (sent.size() > 1) {
            return sent.size() + " statements";
        }
        return sent.stream()
                .map(statement -> statement.sql())
                .filter(sql -> sql.contains(Nonsense.MARKER))
                .findFirst()
                .map(sql -> "the client's text is in the statement: " + sql)
                .orElse("");
    }
}
