package io.refract.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.refract.catalog.Catalog;
import io.refract.kernel.Document;
import io.refract.query.Aggregate;
import io.refract.query.FindMany;
import io.refract.query.FindOne;
import io.refract.query.FindRows;
import io.refract.query.GroupBy;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Compares the statement and the result of each read in [GoldenReads] with the files that are kept of it.
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class GoldenReadsTest {
    private static final GoldenFiles FILES = new GoldenFiles(Path.of("src/test/resources/cases"));
    private static final JsonMapper JSON = new JsonMapper();

    @Inject
    Catalog catalog;

    @Inject
    Vertx vertx;

    private ReadWorld world;
    private Engine engine;

    @BeforeAll
    void load() throws SQLException {
        world = new ReadWorld(catalog, vertx);
        engine = world.engine(SamplePolicies.ALL);
    }

    @AfterAll
    void drop() {
        world.close();
    }

    static Set<String> names() {
        return GoldenReads.cases().keySet();
    }

    @Test
    void everyFolderIsACaseAndEveryCaseHasAFolder() throws IOException {
        assertThat(FILES.names()).isNotEmpty().isEqualTo(names());
    }

    @ParameterizedTest
    @MethodSource("names")
    void aReadIsOneStatementWithOneResult(String name) throws IOException {
        var read = Objects.requireNonNull(GoldenReads.cases().get(name)).apply(world);

        var result = result(read) + "\n";

        var sent = world.statements();
        assertThat(sent).as("one statement per call").hasSize(read.pages().length() + 1);
        FILES.compare(name, "statement.sql", SqlLayout.of(sent.getLast().sql()) + "\n");
        FILES.compare(name, "result.json", result);
    }

    private String result(GoldenReads.Case read) throws IOException {
        return switch (read.query()) {
            case FindOne one ->
                GoldenFiles.pretty(ReadWorld.await(engine.find(one, read.caller()))
                        .map(Document::body)
                        .orElse(new byte[0]));
            case FindMany many -> result(many, read);
            case FindRows _, Aggregate _, GroupBy _ ->
                GoldenFiles.pretty(ReadWorld.await(
                        engine.read(read.query(), read.caller(), false).map(Result::json)));
        };
    }

    private String result(FindMany query, GoldenReads.Case read) throws IOException {
        var page = page(query, null, read);
        for (var step : read.pages().toCharArray()) {
            page = page(query, (step == '>' ? page.nextCursor() : page.previousCursor()).orElseThrow(), read);
        }
        var node = JSON.createObjectNode();
        node.set("data", JSON.readTree(page.data()));
        node.put("hasNextPage", page.nextCursor().isPresent());
        node.put("hasPreviousPage", page.previousCursor().isPresent());
        page.total().ifPresent(total -> node.put("total", total));
        return GoldenFiles.pretty(node);
    }

    private Page page(FindMany query, @Nullable String cursor, GoldenReads.Case read) {
        return ReadWorld.await(engine.page(query, cursor, read.caller()));
    }
}
