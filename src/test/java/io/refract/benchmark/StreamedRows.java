package io.refract.benchmark;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
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
import org.postgresql.PGConnection;

/// Very many rows in lines, by the data API and by PostgreSQL's own means, one after the other: how many rows a second,
/// how soon the first one is there, and what the server takes meanwhile.
final class StreamedRows implements AutoCloseable {
    private static final int ROWS = 1_000_000;
    private static final String NAME = "streamed-";
    private static final String COPY = """
            copy (select row_to_json(t)
                    from (select id, name, slug, color, created_at as "createdAt" from tags order by id) t) to stdout""";
    private static final String QUERY = """
            {"select":{"id":true,"name":true,"slug":true,"color":true,"createdAt":true}}""";

    private final HttpClient client = HttpClient.newHttpClient();
    private final Connection connection;
    private final Server server;
    private final HttpRequest request;
    private final List<Double> ratios = new ArrayList<>();
    private final List<Double> rates = new ArrayList<>();
    private final List<Double> firsts = new ArrayList<>();
    private final List<Long> resident = new ArrayList<>();

    /// @param connection of the owner of the tables
    StreamedRows(Connection connection, Server server) throws SQLException {
        this.connection = connection;
        this.server = server;
        this.request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + server.port() + "/api/v1/data/tag/findMany"))
                .header("Authorization", "Bearer dev:" + admin())
                .header("Content-Type", "application/json")
                .header("Accept", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofString(QUERY))
                .build();
        load();
    }

    void round() throws IOException, InterruptedException, SQLException {
        var copied = rate(this::copy);
        var streamed = rate(this::stream);
        rates.add(streamed);
        ratios.add(streamed / copied);
        resident.add(server.residentMebibytes());
    }

    void report(PrintStream out) {
        out.printf(
                Locale.ROOT,
                "%,d tags in lines: %,.0f rows a second, %.2f of those of COPY, the first after %.1f ms; resident"
                        + " memory after each round: %s MiB%n",
                ROWS,
                median(rates),
                median(ratios),
                median(firsts),
                resident);
    }

    private interface Act {
        void run() throws IOException, InterruptedException, SQLException;
    }

    private static double rate(Act act) throws IOException, InterruptedException, SQLException {
        var started = System.nanoTime();
        act.run();
        return ROWS / ((System.nanoTime() - started) / 1e9);
    }

    private static double median(List<Double> figures) {
        return figures.stream().sorted().toList().get(figures.size() / 2);
    }

    private void copy() throws IOException, SQLException {
        var lines = new Lines();
        connection.unwrap(PGConnection.class).getCopyAPI().copyOut(COPY, lines);
        lines.check();
    }

    private void stream() throws IOException, InterruptedException {
        var lines = new Lines();
        var started = System.nanoTime();
        var answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (var body = answer.body()) {
            lines.write(body.read());
            firsts.add((System.nanoTime() - started)
                    / (double) Duration.ofMillis(1).toNanos());
            body.transferTo(lines);
        }
        lines.check();
    }

    private String admin() throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select id from users where role = 'ADMIN' and deleted_at is null limit 1")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private void load() throws SQLException {
        remove();
        execute("alter table tags disable trigger user");
        execute(
                "insert into tags (name, slug, color) select '%s' || i, '%s' || i, '#0ea5e9' from generate_series(1, %d) i"
                        .formatted(NAME, NAME, ROWS));
        execute("alter table tags enable trigger user");
        execute("vacuum (analyze) tags");
    }

    private void remove() throws SQLException {
        execute("alter table tags disable trigger user");
        execute("delete from tags where slug like '" + NAME + "%'");
        execute("alter table tags enable trigger user");
        execute("vacuum (analyze) tags");
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        remove();
        client.close();
    }

    /// Counts what it is given.
    private static final class Lines extends OutputStream {
        private int count;

        @Override
        public void write(int b) {
            count += b == '\n' ? 1 : 0;
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            for (var i = from; i < from + length; i++) {
                count += bytes[i] == '\n' ? 1 : 0;
            }
        }

        private void check() {
            if (count < ROWS) {
                throw new IllegalStateException(count + " rows");
            }
        }
    }
}
