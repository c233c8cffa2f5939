package io.refract.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.refract.access.Caller;
import io.refract.catalog.Catalog;
import io.refract.query.Query;
import io.refract.query.json.JsonReader;
import io.refract.query.json.JsonValue;
import io.refract.query.json.Operation;
import io.refract.query.json.QueryLimits;
import io.refract.query.json.QueryReader;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Reads each `request.json` below `src/test/resources/queries` as a client's query, and compares the one statement
/// and the result with the files beside it.
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class GoldenQueriesTest {
    private static final GoldenFiles FILES = new GoldenFiles(Path.of("src/test/resources/queries"));

    @Inject
    Catalog catalog;

    @Inject
    Vertx vertx;

    private ReadWorld world;
    private Engine engine;
    private QueryReader reader;

    @BeforeAll
    void load() throws SQLException {
        world = new ReadWorld(catalog, vertx);
        engine = world.engine(SamplePolicies.ALL);
        reader = new QueryReader(engine.served(), QueryLimits.DEFAULT);
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
    void aQueryIsOneStatementWithOneResult(String name) throws IOException {
        var query = query(name);

        var result = ReadWorld.await(engine.read(query, Caller.SYSTEM, false).map(Result::json));

        var sent = world.statements();
        assertThat(sent).as("one statement per query").hasSize(1);
        FILES.compare(name, "statement.sql", SqlLayout.of(sent.getFirst().sql()) + "\n");
        FILES.compare(name, "result.json", GoldenFiles.pretty(result) + "\n");
    }

    private Query query(String name) throws IOException {
        var request = FILES.json(name, "request.json");
        var operation = Operation.named(request.get("operation").textValue()).orElseThrow();
        var arguments = (JsonValue.ObjectValue)
                new JsonReader(32).read("q", request.get("arguments").toString());
        return reader.read(request.get("model").textValue(), operation, arguments);
    }
}
