package io.refract.engine;

import static io.refract.query.Condition.field;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import io.refract.access.Caller;
import io.refract.access.Policy;
import io.refract.access.Role;
import io.refract.catalog.Catalog;
import io.refract.query.Comparison;
import io.refract.query.Condition;
import io.refract.query.FindMany;
import io.refract.query.Selection;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What holds for every policy: whoever sees less sees nothing that the system does not see, whatever they ask.
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class PolicyLawsTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int QUESTIONS = 300;

    private static final Selection USER =
            Selection.of("id", "email", "bio", "name").counts(Selection.Count.of("posts"));
    private static final Selection POST =
            Selection.of("id", "title", "published").one("author", Selection.of("id", "email"));

    @Inject
    Catalog catalog;

    @Inject
    Vertx vertx;

    @Inject
    @All
    List<Policy> policies;

    private ReadWorld world;
    private Engine sample;
    private Engine served;

    @BeforeAll
    void load() throws SQLException {
        world = new ReadWorld(catalog, vertx);
        sample = world.engine(SamplePolicies.ALL);
        served = world.engine(policies.toArray(Policy[]::new));
    }

    @AfterAll
    void drop() {
        world.close();
    }

    /// Conditions without a negated test of a relation: those ask what is not there, and hidden rows are not
    /// there.
    private record Questions(Random random, List<UUID> ids) {
        Condition users(int depth) {
            return switch (random.nextInt(depth > 0 ? 9 : 5)) {
                case 0 -> field("email").containsIgnoringCase(letter());
                case 1 -> field("bio").isNull();
                case 2 -> field("username").compare(Comparison.Bound.ABOVE, letter());
                case 3 -> field("id").oneOf(ids);
                case 4 -> field("email").compare(Comparison.Bound.BELOW, letter());
                case 5 -> Condition.not(users(0));
                case 6 -> Condition.not(Condition.any(users(0), Condition.not(users(0)), users(0)));
                case 7 -> Condition.any(users(depth - 1), users(depth - 1));
                default -> Condition.all(users(depth - 1), Condition.some("posts", posts(0)));
            };
        }

        Condition posts(int depth) {
            return switch (random.nextInt(depth > 0 ? 7 : 3)) {
                case 0 -> field("published").is(random.nextBoolean());
                case 1 -> field("title").containsIgnoringCase(letter());
                case 2 -> field("authorId").oneOf(ids);
                case 3 -> Condition.not(posts(0));
                case 4 -> Condition.not(Condition.all(posts(0), posts(0)));
                case 5 -> Condition.some("author", users(depth - 1));
                default -> Condition.any(posts(depth - 1), posts(depth - 1));
            };
        }

        private String letter() {
            return Character.toString('a' + random.nextInt(26));
        }
    }

    /// How many answers were worth a comparison: rows that the caller sees, rows that are kept from the caller, and
    /// members of rows that are.
    private static final class Telling {
        private int rows;
        private int hiddenRows;
        private int hiddenMembers;
    }

    @Test
    void aPolicyNeverWidensAResult() throws IOException {
        assertNothingIsWidened(served);
    }

    @Test
    void neitherDoPoliciesThatWereMadeUp() throws IOException {
        assertNothingIsWidened(sample);
    }

    private void assertNothingIsWidened(Engine engine) throws IOException {
        var telling = new Telling();
        var authors = world.owner().column("select id from users order by id limit 4").stream()
                .map(UUID::fromString)
                .toList();
        var questions = new Questions(new Random(2026), authors);
        var callers = List.of(
                Caller.ANONYMOUS, Caller.user(authors.get(1), Role.USER), Caller.user(authors.get(2), Role.MODERATOR));
        for (var i = 0; i < QUESTIONS; i++) {
            var query = i % 2 == 0
                    ? FindMany.of("user", questions.users(3), List.of(), 100, USER)
                    : FindMany.of("post", questions.posts(3), List.of(), 100, POST);
            var everything = rows(engine, query, Caller.SYSTEM);
            for (var caller : callers) {
                var seen = rows(engine, query, caller);
                seen.forEach((id, row) -> {
                    assertThat(everything)
                            .as("%s for %s", query.where(), caller)
                            .containsKey(id);
                    assertWithin(row, everything.getOrDefault(id, row), telling);
                });
                telling.rows += seen.size();
                telling.hiddenRows += everything.size() - seen.size();
            }
        }
        assertThat(telling.rows).as("rows that were seen").isGreaterThan(QUESTIONS);
        assertThat(telling.hiddenRows).as("rows that were kept back").isGreaterThan(QUESTIONS / 2);
        assertThat(telling.hiddenMembers).as("members that were kept back").isGreaterThan(QUESTIONS / 2);
    }

    /// Members may be missing and numbers smaller; nothing is different.
    private static void assertWithin(JsonNode part, JsonNode whole, Telling telling) {
        telling.hiddenMembers += whole.size() - part.size();
        part.properties().forEach(member -> {
            var other = whole.get(member.getKey());
            if (member.getValue().isObject()) {
                assertWithin(member.getValue(), other, telling);
            } else if (member.getValue().isInt()) {
                assertThat(member.getValue().intValue()).isLessThanOrEqualTo(other.intValue());
            } else {
                assertThat(member.getValue()).isEqualTo(other);
            }
        });
    }

    private static Map<String, JsonNode> rows(Engine engine, FindMany query, Caller caller) throws IOException {
        var rows = new HashMap<String, JsonNode>();
        for (var row :
                JSON.readTree(ReadWorld.await(engine.page(query, null, caller)).data())) {
            rows.put(row.get("id").textValue(), row);
        }
        return rows;
    }

    @Test
    void aHiddenFieldAnswersNeitherAQuestionNorItsOpposite() throws IOException {
        for (var engine : List.of(sample, served)) {
            assertNothingIsTold(engine);
        }
    }

    private void assertNothingIsTold(Engine engine) throws IOException {
        var somebody = world.owner().text("select email from users order by id limit 1");
        var asked = field("email").equalTo(somebody);
        var unasked = Condition.not(field("email").equalTo(somebody));

        assertThat(rows(engine, FindMany.of("user", asked, List.of(), 100, Selection.of("id")), Caller.SYSTEM))
                .hasSize(1);
        assertThat(rows(engine, FindMany.of("user", asked, List.of(), 100, Selection.of("id")), Caller.ANONYMOUS))
                .isEmpty();
        assertThat(rows(engine, FindMany.of("user", unasked, List.of(), 100, Selection.of("id")), Caller.ANONYMOUS))
                .isEmpty();

        for (var condition : List.of(
                Condition.some("author", field("email").equalTo(somebody)),
                Condition.not(Condition.some("author", field("email").equalTo(somebody))))) {
            assertThat(rows(
                            engine,
                            FindMany.of("post", condition, List.of(), 100, Selection.of("id")),
                            Caller.ANONYMOUS))
                    .as("of a related row")
                    .isEmpty();
        }
    }
}
