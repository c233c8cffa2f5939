package io.refract.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import io.refract.access.Caller;
import io.refract.access.Policy;
import io.refract.access.Role;
import io.refract.catalog.Catalog;
import io.refract.compile.JsonBytes;
import io.refract.kernel.Precondition;
import io.refract.query.Mutation;
import io.refract.query.json.JsonReader;
import io.refract.query.json.JsonValue;
import io.refract.query.json.MutationReader;
import io.refract.query.json.Operation;
import io.refract.query.json.QueryLimits;
import io.refract.query.json.QueryReader;
import io.refract.query.json.RowFormat;
import io.refract.query.json.WriteOperation;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Runs the examples of `docs/query-language.md` with the policies of the features and compares their answers, which
/// stand below them. Each finds the sample data: what an example writes is undone. `-Drefract.golden.refresh=true`
/// writes the answers anew.
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class QueryLanguageExamplesTest {
    private static final Path PAGE = Path.of("docs/query-language.md");
    private static final boolean REFRESH = Boolean.getBoolean("refract.golden.refresh");
    private static final int FEWEST_EXAMPLES = 32;
    private static final JsonMapper JSON = new JsonMapper();

    /// What batches answer is asked over HTTP.
    private static final String BATCH = Pattern.quote("```http\nPOST /api/v1/data/$transaction/sequential\n");

    /// A request, and the answer below it if there is one.
    private static final Pattern EXAMPLE = Pattern.compile(
            "```http\\n(?<method>\\w+) /api/v1/data/(?<model>\\w+)/(?<operation>\\w+)(\\?q=<[^>]+>)?\\n"
                    + "(Authorization: Bearer <token of (?<who>[^>\\n]+)>\\n)?(?<lines>Accept: application/x-ndjson\\n)?"
                    + "(Content-Type: (?<type>\\S+)\\n)?\\n(?<query>.*?)\\n```\\n"
                    + "(?:\\n```json\\n(?<answer>.*?)\\n```\\n)?",
            Pattern.DOTALL);

    @Inject
    Catalog catalog;

    @Inject
    @All
    List<Policy> policies;

    @Inject
    Vertx vertx;

    private ReadWorld world;
    private Engine engine;
    private QueryReader reader;
    private MutationReader mutations;

    @BeforeAll
    void load() throws SQLException {
        world = new ReadWorld(catalog, vertx);
        engine = world.engine(policies.toArray(Policy[]::new));
        reader = new QueryReader(engine.served(), QueryLimits.DEFAULT);
        mutations = new MutationReader(engine.served(), QueryLimits.DEFAULT);
    }

    @AfterAll
    void drop() {
        world.close();
    }

    @Test
    void everyExampleHasTheAnswerThatStandsBelowIt() throws IOException {
        var text = Files.readString(PAGE);
        var examples = EXAMPLE.matcher(text).results().toList();
        assertThat(examples).hasSizeGreaterThan(FEWEST_EXAMPLES);
        var elsewhere = text.split(BATCH, -1).length - 1;
        assertThat(text.split("```http\n", -1)).as("all are understood").hasSize(examples.size() + elsewhere + 1);
        if (REFRESH) {
            Files.writeString(PAGE, EXAMPLE.matcher(text).replaceAll(this::answered));
        }
        for (var example : examples) {
            if (!REFRESH) {
                assertThat(values(String.valueOf(example.group("answer"))))
                        .as(example.group("query"))
                        .isEqualTo(values(answer(example)));
            }
        }
    }

    /// One value, or one a line.
    private static List<JsonNode> values(String text) throws IOException {
        try (var values = JSON.readerFor(JsonNode.class).<JsonNode>readValues(text)) {
            return values.readAll();
        }
    }

    private String answered(MatchResult example) {
        var whole = example.group();
        var request = whole.substring(0, whole.indexOf("\n```\n") + 5);
        return (request + "\n```json\n" + answer(example) + "\n```\n")
                .replace("\\", "\\\\")
                .replace("$", "\\$");
    }

    private String answer(MatchResult example) {
        if (example.group("type") != null) {
            return "{\"data\": " + pretty(written(example, rows(example)).json()) + "}";
        }
        var arguments = (JsonValue.ObjectValue) new JsonReader(32).read("q", example.group("query"));
        var model = example.group("model");
        if (JsonValue.TRUE.equals(arguments.find("estimated"))) {
            var query = reader.read(model, Operation.COUNT, arguments);
            return "{\"data\": %d, \"meta\": {\"estimated\": true}}"
                    .formatted(ReadWorld.await(engine.estimate(query, caller(example))));
        }
        if (example.group("lines") != null) {
            return lines(example, arguments);
        }
        var answer = WriteOperation.named(example.group("operation"))
                .map(operation -> written(example, mutations.read(model, operation, arguments, List.of())))
                .orElseGet(() -> read(example, arguments));
        return "{\"data\": " + pretty(answer.json()) + "}";
    }

    private Mutation rows(MatchResult example) {
        var format = example.group("type").equals("text/csv") ? RowFormat.CSV : RowFormat.JSON_LINES;
        return mutations.rows(
                example.group("model"),
                format,
                example.group("query").getBytes(StandardCharsets.UTF_8),
                new JsonReader(32));
    }

    private String lines(MatchResult example, JsonValue.ObjectValue arguments) {
        var query = reader.endless(example.group("model"), arguments, OptionalInt.of(10_000), List.of());
        var ready = engine.readyRead(query, caller(example), false);
        return ReadWorld.await(world.run(ready.statement())).stream()
                .map(row -> {
                    var line = new JsonBytes(1_000);
                    ready.read().write(row, line);
                    return pretty(line.toByteArray());
                })
                .collect(Collectors.joining("\n"));
    }

    private Result read(MatchResult example, JsonValue.ObjectValue arguments) {
        assertThat(example.group("method")).isEqualTo("POST");
        var operation = Operation.named(example.group("operation")).orElseThrow();
        var query = reader.read(example.group("model"), operation, arguments);
        return ReadWorld.await(engine.read(query, caller(example), false));
    }

    private Result written(MatchResult example, Mutation mutation) {
        var act = WriteOperation.named(example.group("operation")).orElseThrow().act();
        assertThat(example.group("method"))
                .isEqualTo(
                        switch (act) {
                            case MAKE -> "POST";
                            case CHANGE -> "PUT";
                            case DELETE -> "DELETE";
                        });
        return world.undone(caller(example), work -> engine.write(mutation, work, false, Precondition.NONE));
    }

    private Caller caller(MatchResult example) {
        var who = example.group("who");
        if (who == null) {
            return Caller.ANONYMOUS;
        }
        return who.equals("an administrator") ? Caller.user(new UUID(0, 0), Role.ADMIN) : world.user(who);
    }

    private static String pretty(byte[] json) {
        try {
            return JSON.readTree(json)
                    .toString()
                    .replace("\":", "\": ")
                    .replace(",\"", ", \"")
                    .replace("},{", "}, {");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
