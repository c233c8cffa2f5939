package io.refract.benchmark;

import io.refract.Servers;
import io.refract.local.LocalPostgres;
import io.refract.local.LocalServers;
import io.refract.operations.SampleData;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Runs the packaged program against servers of its own with sample data, and prints what each kind of request costs.
///
/// System properties: `benchmark.scale` of the sample data (1000), `benchmark.rounds` (5), `benchmark.seconds` of one
/// round of one workload (4), `benchmark.warmup` seconds of each workload before (20), `benchmark.only` a pattern
/// of workloads' names, `benchmark.jvm` the options of the server's JVM.
public final class Benchmark implements AutoCloseable {
    private static final int CONNECTIONS = 32;
    private static final int FIRST_PORT = Integer.getInteger("benchmark.port", 18_080);

    /// Until the compilers of the JVM are mostly done with a workload; their work is counted as the request's.
    private static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("benchmark.warmup", 20));

    private static final Duration ROUND = Duration.ofSeconds(Integer.getInteger("benchmark.seconds", 4));

    private static final int ROUNDS = Integer.getInteger("benchmark.rounds", 5);

    private final PrintStream out = System.out;
    private final LocalServers local;
    private final Servers servers;
    private final Path folder;
    private final List<Server> started = new ArrayList<>();
    private final Load load = new Load(CONNECTIONS);

    private Benchmark(Path folder) {
        this.folder = folder;
        this.local = LocalServers.in(folder, folder.resolve("programs"), LocalPostgres.Durability.KEPT)
                .start();
        this.servers = new Servers(
                local.postgres().url(),
                local.postgres().ownerUrl(),
                local.redis().url());
    }

    public static void main(String[] args) throws Exception {
        var jar = Path.of(args[0]);
        var folder = Path.of(args[1]).toAbsolutePath();
        Files.createDirectories(folder);
        try (var benchmark = new Benchmark(folder)) {
            benchmark.run(jar);
        }
    }

    private void run(Path jar) throws IOException, InterruptedException, SQLException {
        var uncached = server(jar, FIRST_PORT, false);
        seed(Integer.getInteger("benchmark.scale", 1_000));
        var cached = server(jar, FIRST_PORT + 1, true);
        var only = System.getProperty("benchmark.only", "");
        var prepared = Workloads.prepare(uncached.port());
        var workloads = prepared.all().stream()
                .filter(workload -> workload.name().matches("plaintext|.*(" + only + ").*"))
                .toList();
        var rounds = new Rounds();
        try (var handWritten = new HandWritten(servers)) {
            for (var workload : workloads) {
                load.run((workload.cached() ? cached : uncached).port(), workload, WARM_UP);
            }
            for (var round = 0; round < ROUNDS; round++) {
                for (var workload : workloads) {
                    round(workload, workload.cached() ? cached : uncached, handWritten, rounds);
                }
            }
        }
        rounds.report(out);
        bulk(uncached);
        queue(uncached);
        transactions(uncached, prepared);
        out.printf(
                Locale.ROOT,
                "resident memory: %d MiB without, %d MiB with the cache%n",
                uncached.residentMebibytes(),
                cached.residentMebibytes());
    }

    private void bulk(Server server) throws IOException, InterruptedException, SQLException {
        try (var connection = DriverManager.getConnection(local.postgres().ownerJdbcUrl());
                var bulk = new BulkWrites(connection, server.port())) {
            for (var round = 0; round < ROUNDS; round++) {
                bulk.round();
            }
            bulk.report(out);
        }
        try (var connection = DriverManager.getConnection(local.postgres().ownerJdbcUrl());
                var streamed = new StreamedRows(connection, server)) {
            for (var round = 0; round < ROUNDS; round++) {
                streamed.round();
            }
            streamed.report(out);
        }
    }

    private void queue(Server server) throws SQLException {
        try (var connection = DriverManager.getConnection(local.postgres().ownerJdbcUrl());
                var queue = new JobQueue(connection, servers, server.port())) {
            queue.warmUp(WARM_UP);
            for (var round = 0; round < ROUNDS; round++) {
                queue.round(ROUND);
            }
            queue.report(out);
        }
    }

    private void transactions(Server server, Workloads prepared) throws InterruptedException {
        try (var transactions = prepared.transactions(
                server.port(),
                () -> new HeldTransactions.Cost(
                        micros(server.cpu().used(), 1), micros(postgres().used(), 1)))) {
            transactions.warmUp();
            for (var round = 0; round < ROUNDS; round++) {
                transactions.round();
            }
            transactions.report(out);
        }
    }

    /// Measures requests, and at once the statement by hand if there is one: what else the machine does changes with
    /// time, and with it what everything costs.
    private void round(Workload workload, Server server, HandWritten handWritten, Rounds rounds) {
        rounds.add(workload.name(), measure(workload, server));
        if (handWritten.knows(workload.name())) {
            rounds.addByHand(workload.name(), byHand(handWritten, workload.name()));
        }
    }

    private Server server(Path jar, int port, boolean cached) throws IOException, InterruptedException {
        var log = folder.resolve("server-" + port + ".log");
        var server = Server.start(jar, port, servers, cached, log);
        started.add(server);
        return server;
    }

    private void seed(int scale) throws SQLException {
        try (var connection = DriverManager.getConnection(local.postgres().ownerJdbcUrl())) {
            if (SampleData.isEmpty(connection)) {
                SampleData.load(connection, scale, false, out::println);
            } else {
                removeCreated(connection);
            }
        }
    }

    /// What earlier runs have written would otherwise add up and shift the figures of the reads.
    private static void removeCreated(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("delete from posts where title like '" + Workloads.CREATED + "%'");
            statement.execute("vacuum (analyze) posts, post_tags");
        }
    }

    private Sample measure(Workload workload, Server server) {
        var java = server.cpu();
        var postgres = postgres();
        var redis = Cpu.ofPidFile(folder.resolve("redis/redis.pid"));
        var before = List.of(java.used(), postgres.used(), redis.used());
        var round = load.run(server.port(), workload, ROUND);
        var requests = round.nanos().length;
        return new Sample(
                requests / (round.wall().toNanos() / 1e9),
                Sample.percentile(round.nanos(), 0.50),
                Sample.percentile(round.nanos(), 0.99),
                micros(java.used().minus(before.get(0)), requests),
                micros(postgres.used().minus(before.get(1)), requests),
                micros(redis.used().minus(before.get(2)), requests),
                round.failures());
    }

    private Cpu postgres() {
        return Cpu.ofPidFile(folder.resolve("postgres-18/postmaster.pid"));
    }

    private static double micros(Duration used, int requests) {
        return used.toNanos() / 1e3 / Math.max(1, requests);
    }

    private Rounds.ByHand byHand(HandWritten handWritten, String workload) {
        var before = postgres().used();
        var times = handWritten.run(workload, ROUND);
        return new Rounds.ByHand(
                times / (ROUND.toNanos() / 1e9), micros(postgres().used().minus(before), times));
    }

    @Override
    public void close() throws InterruptedException {
        load.close();
        for (var server : started) {
            server.close();
        }
    }
}
