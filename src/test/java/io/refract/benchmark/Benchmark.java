package io.refract.benchmark;

import io.refract.Servers;
import io.refract.local.LocalPostgres;
import io.refract.local.LocalServers;
import io.refract.operations.SampleData;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Runs the packaged program against servers of its own with sample data, and prints what each kind of request costs.
///
/// System properties: `benchmark.scale` of the sample data (1000), `benchmark.rounds` (3), `benchmark.seconds` of one
/// round of one workload (4), `benchmark.warmup` seconds of each workload before (15), `benchmark.only` a pattern
/// of workloads' names, `benchmark.jvm` the options of the server's JVM.
public final class Benchmark implements AutoCloseable {
    private static final int FIRST_PORT = Integer.getInteger("benchmark.port", 18_080);

    /// Until the compilers of the JVM are done with a workload; their work would be counted as the request's.
    private static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("benchmark.warmup", 15));

    private final PrintStream out = System.out;
    private final LocalServers local;
    private final Servers servers;
    private final Path folder;
    private final List<Server> started = new ArrayList<>();
    private final Load load = new Load();

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
        var workloads = Workloads.prepare(uncached.port()).all().stream()
                .filter(workload -> workload.name().matches("plaintext|.*(" + only + ").*"))
                .toList();
        var length = Duration.ofSeconds(Integer.getInteger("benchmark.seconds", 4));
        for (var workload : workloads) {
            measure(workload, workload.cached() ? cached : uncached, WARM_UP);
        }
        var rounds = new LinkedHashMap<String, List<Sample>>();
        for (var round = 0; round < Integer.getInteger("benchmark.rounds", 3); round++) {
            for (var workload : workloads) {
                rounds.computeIfAbsent(workload.name(), _ -> new ArrayList<>())
                        .add(measure(workload, workload.cached() ? cached : uncached, length));
            }
        }
        report(rounds);
        byQuery(rounds);
        handWritten(rounds, length);
        out.printf(
                Locale.ROOT,
                "resident memory: %d MiB without, %d MiB with the cache%n",
                uncached.residentMebibytes(),
                cached.residentMebibytes());
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
            }
        }
    }

    private Sample measure(Workload workload, Server server, Duration length) {
        var java = server.cpu();
        var postgres = postgres();
        var redis = Cpu.ofPidFile(folder.resolve("redis/redis.pid"));
        var before = List.of(java.used(), postgres.used(), redis.used());
        var round = load.run(server.port(), workload, length);
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

    private void report(Map<String, List<Sample>> rounds) {
        out.printf(
                Locale.ROOT,
                "%-26s %9s %8s %8s %9s %9s %9s %8s %8s%n",
                "workload",
                "req/s",
                "p50 ms",
                "p99 ms",
                "java us",
                "pg us",
                "redis us",
                "java x",
                "failed");
        var plaintext = Sample.median(rounds.values().iterator().next());
        rounds.forEach((name, samples) -> {
            var median = Sample.median(samples);
            out.printf(
                    Locale.ROOT,
                    "%-26s %9.0f %8.2f %8.2f %9.1f %9.1f %9.1f %8.2f %8d%n",
                    name,
                    median.rate(),
                    median.p50(),
                    median.p99(),
                    median.java(),
                    median.postgres(),
                    median.redis(),
                    median.java() / plaintext.java(),
                    median.failures());
        });
    }

    /// What the query language adds to the page: all CPU, of Java and of PostgreSQL.
    private void byQuery(Map<String, List<Sample>> rounds) {
        if (rounds.containsKey(Workloads.PAGE) && rounds.containsKey(Workloads.PAGE_BY_QUERY)) {
            var resource = Sample.median(rounds.getOrDefault(Workloads.PAGE, List.of()));
            var query = Sample.median(rounds.getOrDefault(Workloads.PAGE_BY_QUERY, List.of()));
            out.printf(
                    Locale.ROOT,
                    "post page by query against the resource: Java %.2f, PostgreSQL %.2f, together %.2f%n",
                    query.java() / resource.java(),
                    query.postgres() / resource.postgres(),
                    (query.java() + query.postgres()) / (resource.java() + resource.postgres()));
        }
    }

    /// PostgreSQL's CPU for requests against that for the best hand-written statements.
    private void handWritten(Map<String, List<Sample>> rounds, Duration length) {
        try (var handWritten = new HandWritten(servers)) {
            for (var workload : rounds.keySet()) {
                if (handWritten.knows(workload)) {
                    var request = Sample.median(rounds.getOrDefault(workload, List.of()));
                    var byHand = byHand(handWritten, workload, length);
                    out.printf(
                            Locale.ROOT,
                            "%s: PostgreSQL %.1f us, by hand %.1f us, ratio %.2f; Java / PostgreSQL %.2f%n",
                            workload,
                            request.postgres(),
                            byHand,
                            request.postgres() / byHand,
                            request.java() / request.postgres());
                }
            }
        }
    }

    private double byHand(HandWritten handWritten, String workload, Duration length) {
        handWritten.run(workload, length);
        var costs = new ArrayList<Double>();
        for (var round = 0; round < Integer.getInteger("benchmark.rounds", 3); round++) {
            var before = postgres().used();
            var statements = handWritten.run(workload, length);
            costs.add(micros(postgres().used().minus(before), statements));
        }
        costs.sort(null);
        return costs.get(costs.size() / 2);
    }

    @Override
    public void close() throws InterruptedException {
        load.close();
        for (var server : started) {
            server.close();
        }
    }
}
