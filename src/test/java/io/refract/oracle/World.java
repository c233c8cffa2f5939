package io.refract.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import io.refract.access.Caller;
import io.refract.access.Policy;
import io.refract.catalog.Catalog;
import io.refract.catalog.ListType;
import io.refract.catalog.Model;
import io.refract.catalog.ScalarType;
import io.refract.engine.Engine;
import io.refract.engine.ReadWorld;
import io.refract.engine.Result;
import io.refract.execute.Statement;
import io.refract.kernel.Failure;
import io.refract.kernel.Precondition;
import io.refract.query.json.JsonReader;
import io.refract.query.json.JsonValue;
import io.refract.query.json.MutationReader;
import io.refract.query.json.Operation;
import io.refract.query.json.QueryLimits;
import io.refract.query.json.QueryReader;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/// A database with rows of every kind, the engine that reads it, and the rows in memory.
final class World implements AutoCloseable {
    /// Texts that are no rows' but may be parts of them.
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "%",
            "_",
            "\\",
            "a%b",
            "r_d",
            "RED",
            "rEd",
            "ΣΊΣΥΦΟΣ",
            "σίσυφος",
            "ΦΟΣ",
            "ς",
            "İ",
            "ı",
            "ß",
            "SS",
            "ÄRGER",
            "é",
            "e\u0301",
            "😀",
            "'",
            "\"",
            "$1",
            "--",
            "\n",
            "e",
            "a",
            "null",
            "true",
            "odd1@example.com",
            "SAME",
            "zzz");

    /// What a caller sees, in plain words.
    interface Sights {
        Visibility of(Caller caller, Catalog catalog, Data data);
    }

    private final ReadWorld rows;
    private final Sights sights;
    private final Catalog catalog;
    private final Engine engine;
    private final QueryReader reader;
    private final MutationReader mutations;
    private final Data data;
    private final Texts texts;
    private final Searches searches;

    /// With policies that were made up, see [SampleVisibility].
    World(Catalog mapped, Vertx vertx) throws SQLException {
        this(mapped, vertx, SampleVisibility.policies(), SampleVisibility::of);
    }

    World(Catalog mapped, Vertx vertx, List<Policy> policies, Sights sights) throws SQLException {
        var all = Specimens.addedTo(mapped);
        rows = new ReadWorld(all, vertx);
        rows.owner().run(script("specimens.sql"));
        rows.owner().run(script("more.sql"));
        rows.owner().run("analyze");
        this.sights = sights;
        engine = rows.engine(policies.toArray(Policy[]::new));
        catalog = all.limitedTo(Set.copyOf(policies.stream().map(Policy::model).toList()));
        reader = new QueryReader(catalog, QueryLimits.DEFAULT);
        mutations = new MutationReader(catalog, QueryLimits.DEFAULT);
        data = Data.load(catalog, rows.owner());
        searches = new Searches(rows.owner());
        texts = Texts.of(everyText(), rows.owner());
    }

    /// The same database under other policies, for models that this one knows.
    private World(World other, List<Policy> policies, Sights sights) throws SQLException {
        rows = other.rows;
        this.sights = sights;
        engine = rows.engine(policies.toArray(Policy[]::new));
        catalog = other.catalog.limitedTo(
                Set.copyOf(policies.stream().map(Policy::model).toList()));
        reader = new QueryReader(catalog, QueryLimits.DEFAULT);
        mutations = new MutationReader(catalog, QueryLimits.DEFAULT);
        data = Data.load(catalog, rows.owner());
        searches = other.searches;
        texts = other.texts;
    }

    /// The same rows under policies that were made up, see [SampleVisibility].
    World underSamplePolicies() throws SQLException {
        return new World(this, SampleVisibility.policies(), SampleVisibility::of);
    }

    private static String script(String name) {
        try (var resource = Objects.requireNonNull(World.class.getResourceAsStream("/oracle/" + name))) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> everyText() {
        var found = new LinkedHashSet<>(TEXTS);
        for (var model : models()) {
            for (var row : data.rows(model)) {
                for (var field : model.fields()) {
                    var value = row.value(field);
                    if (field.type() == ScalarType.TEXT && value instanceof String text) {
                        found.add(text);
                    } else if (value instanceof JsonNode json && field.type() == ScalarType.JSON) {
                        strings(json, found);
                    } else if (value instanceof List<?> list
                            && field.type() instanceof ListType(ScalarType element)
                            && element == ScalarType.TEXT) {
                        list.stream().filter(Objects::nonNull).forEach(each -> found.add((String) each));
                    }
                }
            }
        }
        var every = new ArrayList<>(found);
        found.stream()
                .filter(text -> text.contains("@"))
                .map(text -> text.toUpperCase(Locale.ROOT))
                .forEach(every::add);
        every.addAll(Texts.variants(found, new Dice(0, 0)));
        return every.stream().distinct().toList();
    }

    private static void strings(JsonNode json, Set<String> into) {
        if (json.isTextual()) {
            into.add(json.textValue());
        }
        json.forEach(each -> strings(each, into));
    }

    List<Model> models() {
        return catalog.models();
    }

    Catalog catalog() {
        return catalog;
    }

    Data data() {
        return data;
    }

    Texts texts() {
        return texts;
    }

    ReadWorld rows() {
        return rows;
    }

    Oracle oracle(Caller caller) {
        return new Oracle(new View(catalog, data, texts, searches, sights.of(caller, catalog, data), rows.now()));
    }

    /// The engine's answer.
    byte[] read(Question question, Caller caller) {
        return read(question.model(), question.operation(), question.arguments().toString(), caller);
    }

    /// The engine's answer to a text that need not be a question.
    byte[] read(String model, Operation operation, String text, Caller caller) {
        if (!(new JsonReader(32).read("q", text) instanceof JsonValue.ObjectValue arguments)) {
            throw Failure.validation("q", "Type", "must be an object");
        }
        return ReadWorld.await(engine.read(reader.read(model, operation, arguments), caller, false)
                .map(Result::json));
    }

    /// The engine's answer to a write, within [ReadWorld#inOneTransaction].
    byte[] write(RandomWrites.Call call, Caller caller) {
        if (!(new JsonReader(32).read("q", call.arguments().toString()) instanceof JsonValue.ObjectValue arguments)) {
            throw Failure.validation("q", "Type", "must be an object");
        }
        var mutation = mutations.read(call.model(), call.operation(), arguments, List.of());
        return rows.writeInTransaction(
                caller,
                work -> engine.write(mutation, work, false, Precondition.NONE).map(Result::json));
    }

    /// Cancels statements that take longer; to be called before the first question.
    void limitStatements(String time) {
        rows.owner()
                .run("alter database " + rows.owner().text("select current_database()") + " set statement_timeout = '"
                        + time + "'");
    }

    /// What was sent since this was last asked.
    List<Statement> statements() {
        return rows.statements();
    }

    @Override
    public void close() {
        rows.close();
    }
}
