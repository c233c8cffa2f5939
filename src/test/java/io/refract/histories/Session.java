package io.refract.histories;

import io.refract.testing.Api;
import io.refract.testing.Api.Answer;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One transaction over HTTP, which writes down what it reads and writes. It uses the data API or the
/// resource as it comes.
final class Session {
    private static final JsonObject SELECTED =
            new JsonObject().put("content", true).put("version", true);
    private static final Set<String> CONFLICTS = Set.of("P2034", "P2028", "LOCK_NOT_AVAILABLE");

    private final Api api;
    private final Table table;
    private final Recorder recorder;
    private final Random random;
    private final String id;
    private final List<Operation> operations = new ArrayList<>();
    private boolean last;

    /// The database does not let a transaction go on as it would.
    static final class Conflict extends Exception {
        private static final long serialVersionUID = 1;

        Conflict(String code) {
            super(code);
        }
    }

    /// Begins one.
    Session(Api api, Table table, Recorder recorder, Random random, Level level) throws IOException {
        this.api = api;
        this.table = table;
        this.recorder = recorder;
        this.random = random;
        var terms = new JsonObject()
                .put("isolationLevel", level.name())
                .put("timeout", 30_000)
                .put("idleTimeout", 30_000);
        this.id = expected(api.send("POST", "transactions", terms)).getString("id");
    }

    List<Operation> operations() {
        return List.copyOf(operations);
    }

    /// The next call commits, too.
    void commitsWithNext() {
        last = true;
    }

    String reads(String key) throws IOException, Conflict {
        var value = content(
                random.nextBoolean()
                        ? call("GET", "posts/" + table.id(key), null)
                        : call("POST", "data/post/findUnique", where(key).put("select", SELECTED)));
        operations.add(new Operation.Read(key, value));
        return value;
    }

    void writes(String key, String value) throws IOException, Conflict {
        written(key, value);
        operations.add(new Operation.Write(key, value));
    }

    /// Writes what is undone by a savepoint, which nobody else may see.
    void writesForNothing(String key, String value) throws IOException, Conflict {
        done(api.send("POST", own("/savepoints"), new JsonObject().put("name", "s")));
        written(key, value);
        done(api.send("POST", own("/savepoints/s/rollback"), null));
        recorder.undone(new Operation.Write(key, value));
    }

    private void written(String key, String value) throws IOException, Conflict {
        var data = new JsonObject().put("content", value);
        var answer = random.nextBoolean()
                ? call("PATCH", "posts/" + table.id(key), data)
                : call("PUT", "data/post/update", where(key).put("data", data).put("select", SELECTED));
        recorder.stored(key, value, document(answer).getInteger("version"));
    }

    void commits() throws IOException, Conflict {
        done(api.send("POST", own("/commit"), null));
    }

    /// Whatever has become of it.
    void rollsBack() throws IOException {
        api.send("POST", own("/rollback"), null);
    }

    private JsonObject where(String key) {
        return new JsonObject().put("where", new JsonObject().put("id", table.id(key)));
    }

    private String own(String path) {
        return "transactions/" + id + path;
    }

    private JsonObject call(String method, String path, @Nullable JsonObject body) throws IOException, Conflict {
        return done(api.send(method, path, body, "Transaction-Id", id, "Transaction-Commit", Boolean.toString(last)));
    }

    private static JsonObject done(Answer answer) throws Conflict {
        if (!answer.isSuccess() && CONFLICTS.contains(answer.code())) {
            throw new Conflict(answer.code());
        }
        return expected(answer);
    }

    static JsonObject expected(Answer answer) {
        if (!answer.isSuccess()) {
            throw new AssertionError(answer.toString());
        }
        return answer.json();
    }

    /// Of the resource, or of the data API.
    static JsonObject document(JsonObject answer) {
        return answer.containsKey("data") ? answer.getJsonObject("data") : answer;
    }

    static String content(JsonObject answer) {
        return document(answer).getString("content");
    }
}
