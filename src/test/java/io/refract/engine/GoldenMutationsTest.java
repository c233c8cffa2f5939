package io.refract.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import io.refract.access.Caller;
import io.refract.access.Policy;
import io.refract.access.Role;
import io.refract.catalog.Catalog;
import io.refract.execute.Statement;
import io.refract.kernel.Precondition;
import io.refract.query.Mutation;
import io.refract.query.json.JsonReader;
import io.refract.query.json.JsonValue;
import io.refract.query.json.MutationReader;
import io.refract.query.json.QueryLimits;
import io.refract.query.json.WriteOperation;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Reads each `request.json` below `src/test/resources/mutations` as a client's mutation of the sample data, under the
/// policies of the product, and compares its statements, in their order, and its answer with the files beside it.
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class GoldenMutationsTest {
    private static final GoldenFiles FILES = new GoldenFiles(Path.of("src/test/resources/mutations"));

    @Inject
    Catalog catalog;

    @Inject
    @All
    List<Policy> policies;

    @Inject
    Vertx vertx;

    private ReadWorld world;
    private Engine engine;
    private MutationReader reader;

    @BeforeAll
    void load() throws SQLException {
        world = new ReadWorld(catalog, vertx);
        engine = world.engine(policies.toArray(Policy[]::new));
        reader = new MutationReader(engine.served(), QueryLimits.DEFAULT);
    }

    @AfterAll
    void drop() {
        world.close();
    }

    static Set<String> names() throws IOException {
        return FILES.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void aMutationIsTheseStatementsWithThisAnswer(String name) throws IOException {
        var request = FILES.json(name, "request.json");
        var mutation = mutation(request);

        var answer = world.undone(caller(request), work -> engine.write(mutation, work, false, Precondition.NONE));

        var sent = world.statements().stream()
                .map(Statement::sql)
                .map(SqlLayout::of)
                .collect(Collectors.joining("\n\n"));
        assertThat(sent).isNotEmpty();
        FILES.compare(name, "statements.sql", sent + "\n");
        FILES.compare(name, "answer.json", GoldenFiles.pretty(answer.json()) + "\n");
    }

    private Mutation mutation(JsonNode request) {
        var operation =
                WriteOperation.named(request.get("operation").textValue()).orElseThrow();
        var arguments = (JsonValue.ObjectValue)
                new JsonReader(32).read("body", request.get("arguments").toString());
        return reader.read(request.get("model").textValue(), operation, arguments, List.of());
    }

    private Caller caller(JsonNode request) {
        var name = request.get("caller").textValue();
        return name.equals("an administrator")
                ? Caller.user(world.id("select id from users where role = 'ADMIN'"), Role.ADMIN)
                : world.user(name);
    }
}
