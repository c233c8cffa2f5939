package io.refract.benchmark;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.postgresql.PGConnection;

/// Many rows at once, made and changed by the data API and by PostgreSQL's own means, one after the
/// other: how many times as long the one takes.
final class BulkWrites implements AutoCloseable {
    private static final int ROWS = 10_000;
    private static final String API = "/api/v1/data/tag/";

    /// What all tags of the benchmark begin with.
    private static final String NAME = "benchmark-";

    private final HttpClient client = HttpClient.newHttpClient();
    private final Connection connection;
    private final String base;
    private final String token;
    private final List<Double> made = new ArrayList<>();
    private final List<Double> changed = new ArrayList<>();
    private final List<Double> renewed = new ArrayList<>();

    /// @param connection of a role that may write everything
    BulkWrites(Connection connection, int port) throws SQLException {
        this.connection = connection;
        this.base = "http://127.0.0.1:" + port + API;
        this.token = "dev:" + text("select id from users where role = 'ADMIN' and deleted_at is null limit 1");
        remove();
    }

    void round() throws IOException, InterruptedException, SQLException {
        var create = timed(() -> send("POST", "createMany", rows()));
        var update = timed(() -> send("PUT", "updateMany", change()));
        var upsert = timed(() -> send("POST", "upsertMany", rows().put("on", "slug")));
        remove();
        var copy = timed(this::copy);
        var statement = timed(this::update);
        var conflict = timed(this::upsert);
        remove();
        made.add(ratio(create, copy));
        changed.add(ratio(update, statement));
        renewed.add(ratio(upsert, conflict));
    }

    void report(PrintStream out) {
        out.printf(
                Locale.ROOT,
                "%,d tags: createMany takes %.2f of the time of COPY, updateMany %.2f of that of the statement, upsertMany %.2f%n",
                ROWS,
                median(made),
                median(changed),
                median(renewed));
    }

    private interface Act {
        void run() throws IOException, InterruptedException, SQLException;
    }

    private static Duration timed(Act act) throws IOException, InterruptedException, SQLException {
        var started = System.nanoTime();
        act.run();
        return Duration.ofNanos(System.nanoTime() - started);
    }

    private static double ratio(Duration one, Duration other) {
        return (double) one.toNanos() / other.toNanos();
    }

    private static double median(List<Double> ratios) {
        return ratios.stream().sorted().toList().get(ratios.size() / 2);
    }

    private static JsonObject rows() {
        var rows = IntStream.range(0, ROWS)
                .mapToObj(i -> new JsonObject().put("name", NAME + i).put("slug", NAME + i))
                .toList();
        return new JsonObject().put("data", new JsonArray(rows));
    }

    private static JsonObject change() {
        return new JsonObject()
                .put("where", new JsonObject().put("slug", new JsonObject().put("startsWith", NAME)))
                .put("data", new JsonObject().put("color", "#123456"));
    }

    private void send(String method, String operation, JsonObject body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(base + operation))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body.encode()))
                .build();
        var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (!answer.body().equals("{\"data\":{\"count\":" + ROWS + "}}")) {
            throw new IllegalStateException(operation + " answers " + answer.statusCode() + ": " + answer.body());
        }
    }

    private void copy() throws IOException, SQLException {
        var rows = IntStream.range(0, ROWS)
                .mapToObj(i -> NAME + i + "\t" + NAME + i)
                .collect(Collectors.joining("\n"));
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy tags (name, slug) from stdin", new StringReader(rows));
    }

    private void update() throws SQLException {
        execute("update tags set color = '#654321' where slug like '" + NAME + "%'");
    }

    private void upsert() throws SQLException {
        execute("insert into tags (name, slug) select '" + NAME + "' || i, '" + NAME
                + "' || i from generate_series(0, " + (ROWS - 1) + ") i"
                + " on conflict (slug) do update set name = excluded.name");
    }

    private void remove() throws SQLException {
        execute("delete from tags where slug like '" + NAME + "%'");
        execute("vacuum (analyze) tags");
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String text(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
