package io.refract.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.refract.access.Role;
import io.refract.catalog.Catalog;
import io.refract.engine.Engine;
import io.refract.oracle.RandomWrites.Call;
import io.refract.query.json.WriteOperation;
import io.refract.testing.RefractServers;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Random writes, and what is hardly one, by every kind of caller: done or refused, never a fault. What was refused
/// has left nothing; what was done keeps [WriteLaws].
///
/// `-Dwrites.cases=100000 -Dwrites.seed=7` tries more or others. Cases build on one another within a round of
/// [#ROUND]; `-Dwrites.rounds=3` begins with that round.
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class WriteFuzzTest {
    private static final long SEED = Long.getLong("writes.seed", 20_261_128L);
    private static final long CASES = Long.getLong("writes.cases", 600L);
    private static final long FIRST = Long.getLong("writes.rounds", 0L) * 200;
    private static final int ROUND = 200;
    private static final int ENOUGH = 10;

    @Inject
    Engine engine;

    @TestHTTPResource
    URI server;

    /// What is in the database, as the last case has left it.
    private Found found = new Found(new State(Map.of()), BigDecimal.ZERO);

    private final Map<String, Integer> outcomes = new TreeMap<>();
    private final Map<String, String> wrong = new LinkedHashMap<>();

    /// Who writes; without an id nobody.
    private record Somebody(String id, Role role) {}

    private record Found(State state, BigDecimal digest) {}

    @Test
    void whateverIsWrittenIsDoneOrRefusedAsAWholeAndKeepsTheRules() throws Exception {
        try (var client = HttpClient.newHttpClient();
                var database =
                        DriverManager.getConnection(RefractServers.postgres().superuserJdbcUrl())) {
            var people = List.<Somebody>of();
            for (var number = FIRST; number < FIRST + CASES && wrong.size() < ENOUGH; number++) {
                if (people.isEmpty() || number % ROUND == 0) {
                    people = round(database, new Dice(SEED, -number));
                }
                attempt(client, database, people, number);
            }
        }
        var told = outcomes.toString();
        assertThat(wrong.values())
                .as("what is neither done nor refused as it should be")
                .isEmpty();
        System.out.println(told);
        assertThat(outcomes.getOrDefault("done", 0)).as(told).isGreaterThan((int) (CASES / 20));
        for (var code : List.of("VALIDATION", "FORBIDDEN", "P2025", "P2002")) {
            assertThat(outcomes).as(told).containsKey(code);
        }
    }

    private List<Somebody> round(Connection database, Dice dice) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(Seeds.SQL);
        }
        found = found(database);
        return found.state().rows("users").stream()
                .map(user -> new Somebody(
                        user.path("id").asText(), Role.valueOf(user.path("role").asText())))
                .toList();
    }

    /// Most cases leave what was there, and then it need not be loaded again.
    private Found found(Connection database) throws SQLException {
        var digest = State.digest(engine.served(), database);
        return digest.equals(found.digest()) ? found : new Found(State.load(engine.served(), database), digest);
    }

    private void attempt(HttpClient client, Connection database, List<Somebody> people, long number) throws Exception {
        var dice = new Dice(SEED, number);
        var before = found.state();
        var who = dice.chance(0.03) ? new Somebody("", Role.USER) : dice.one(people);
        var role = before.row("users", who.id()) instanceof JsonNode user
                ? Role.valueOf(user.path("role").asText())
                : who.role();
        var call = call(engine.served(), before, dice);
        var answer = send(client, who, call);
        found = found(database);
        var laws = new WriteLaws(who.id().isEmpty() ? null : who.id(), role);
        var problem = problem(answer, laws, before, found.state());
        if (!problem.isEmpty()) {
            wrong.putIfAbsent(
                    call.model() + "." + call.operation() + problem.replaceAll("[0-9a-f-]{36}|[0-9]+|\\{.*", "#"),
                    "seed " + SEED + ", case " + number + ": " + problem + "\n" + who + " " + call + "\n"
                            + answer.statusCode() + " " + answer.body());
        }
    }

    private static Call call(Catalog catalog, State state, Dice dice) {
        var call = new RandomWrites(catalog, state, dice).call();
        if (dice.chance(0.7)) {
            return call;
        }
        var mutations = new Mutations(catalog, dice);
        var changed = dice.chance(0.1) ? mutations.nonsense().tree(5) : mutations.mutated(call.arguments());
        return new Call(
                call.model(),
                call.operation(),
                changed instanceof ObjectNode object ? object : call.arguments().putObject("data"));
    }

    private HttpResponse<String> send(HttpClient client, Somebody who, Call call)
            throws IOException, InterruptedException {
        var path = server.resolve(
                "/api/v1/data/" + call.model() + "/" + call.operation().clientName());
        var request = call.operation().act() == WriteOperation.Act.DELETE
                ? HttpRequest.newBuilder(URI.create(path + "?q="
                                + URLEncoder.encode(call.arguments().toString(), StandardCharsets.UTF_8)))
                        .DELETE()
                : HttpRequest.newBuilder(path)
                        .header("Content-Type", "application/json")
                        .method(
                                call.operation().act() == WriteOperation.Act.MAKE ? "POST" : "PUT",
                                BodyPublishers.ofString(call.arguments().toString()));
        if (!who.id().isEmpty()) {
            request.header("Authorization", "Bearer dev:" + who.id());
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    /// What is wrong with what came of it; empty if nothing is.
    private String problem(HttpResponse<String> answer, WriteLaws laws, State before, State after) {
        var differences = after.since(before);
        if (answer.statusCode() < 300) {
            outcomes.merge(differences.isEmpty() ? "nothing done" : "done", 1, Integer::sum);
            return laws.breach(differences, after).orElse("");
        }
        var code = answer.body().isEmpty()
                ? "none"
                : Json.read(answer.body()).path("code").asText();
        outcomes.merge(code, 1, Integer::sum);
        if (answer.statusCode() >= 500 || code.isEmpty()) {
            return "fault: " + answer.statusCode() + " "
                    + answer.body().replaceAll(".*\"detail\":\"([^\"]*)\".*", "$1");
        }
        return differences.isEmpty() ? "" : "refused, but " + differences;
    }
}
