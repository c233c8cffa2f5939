package io.refract.soak;

import io.refract.Servers;
import io.refract.local.LocalPostgres;
import io.refract.local.LocalServers;
import io.refract.operations.SampleData;
import io.refract.soak.Client.Ask;
import io.refract.testing.Eventually;
import io.refract.testing.Pod;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/// Runs the packaged program, readers, and then all attackers beside them; prints what came of it and fails if it does
/// not hold.
///
/// System properties: `soak.seconds` under attack (120), `soak.quiet` seconds before (20), `soak.cold` seconds under
/// attack that are told but not judged (60), `soak.scale` of the sample data (300), `soak.only` a pattern of attacks'
/// names, `soak.slower` how many times as long ordinary reads may take at the 99th percentile (5), `soak.port` (18180;
/// the next one is for operations), `soak.tokens` whether the program was packaged to take the tokens of development,
/// so that some attackers are users.
public final class Soak implements AutoCloseable {
    private static final Duration ATTACK = Duration.ofSeconds(Integer.getInteger("soak.seconds", 120));
    private static final Duration QUIET = Duration.ofSeconds(Integer.getInteger("soak.quiet", 20));

    /// What attackers make the program do for the first time is interpreted until it is compiled, which takes a minute
    /// where they share two cores with the compiler and with the database.
    private static final Duration COLD = Duration.ofSeconds(Integer.getInteger("soak.cold", 60));

    private static final Duration SAMPLE = Duration.ofSeconds(5);

    private static final boolean TOKENS = Boolean.getBoolean("soak.tokens");

    private static final int READERS = 10;
    private static final long READERS_PAUSE = 100;

    /// How much slower an ordinary read may be at the 99th percentile.
    private static final int SLOWER = Integer.getInteger("soak.slower", 5);

    /// In quiet hours, one collection of garbage decides about the percentile: below that, in milliseconds, nothing is
    /// told.
    private static final double FLOOR = 40;

    /// Ordinary reads that may go without an answer of success, of all.
    private static final double FAILURES = 0.001;

    /// How much more memory the last third of the time may take than the second, and in all, in MiB.
    private static final double GROWTH = 1.10;

    private static final long MOST = 420;

    /// What a client tells of a connection that is refused.
    private static final String REFUSED = "AnnotatedConnectException";

    private final PrintStream out = System.out;

    /// Readers have event loops of their own: they shall wait for the program, not for attackers who make up requests.
    private final Vertx readersVertx = Vertx.vertx();

    private final Vertx attackersVertx = Vertx.vertx();
    private final Tally readers = new Tally();
    private final Map<Attack, Tally> attacks = new EnumMap<>(Attack.class);
    private final List<String> broken = new ArrayList<>();
    private final List<Long> resident = new ArrayList<>();
    private final List<String> users = new ArrayList<>();
    private final Path folder;
    private final Pod pod;

    private Soak(Path jar, Path dockerfile, Path folder) throws IOException, SQLException {
        this.folder = folder;
        Files.createDirectories(folder);
        var local = LocalServers.in(folder, folder.resolve("programs"), LocalPostgres.Durability.KEPT)
                .start();
        var servers = new Servers(
                local.postgres().url(),
                local.postgres().ownerUrl(),
                local.redis().url());
        this.pod = Pod.start(program(jar, dockerfile), servers, ports(), Map.of(), folder.resolve("pod.log"));
        try (var connection = DriverManager.getConnection(local.postgres().ownerJdbcUrl())) {
            if (SampleData.isEmpty(connection)) {
                SampleData.load(connection, Integer.getInteger("soak.scale", 300), false, out::println);
            }
        }
    }

    public static void main(String[] args) throws Exception {
        try (var soak =
                new Soak(Path.of(args[0]), Path.of(args[1]), Path.of(args[2]).toAbsolutePath())) {
            soak.run();
            if (!soak.broken.isEmpty()) {
                System.exit(1);
            }
        }
    }

    private static Pod.Program program(Path jar, Path dockerfile) {
        return new Pod.Program(jar, dockerfile, TOKENS ? List.of("-Dquarkus.profile=benchmark") : List.of());
    }

    /// Operations have a port of their own in production only.
    private static Pod.Ports ports() {
        var port = Integer.getInteger("soak.port", 18_180);
        return new Pod.Ports(port, TOKENS ? port : port + 1);
    }

    private void run() throws IOException, InterruptedException {
        startReaders();
        observe("warm-up", QUIET);
        readers.clear();
        observe("quiet", QUIET);
        var quiet = readers.percentile(0.99);
        out.println("readers in quiet: " + readers);
        readers.clear();
        startAttacks();
        observe("cold", COLD);
        out.println("readers while it was cold: " + readers);
        readers.clear();
        resident.clear();
        observe("attack", ATTACK);
        report();
        judge(quiet);
        if (pod.isAlive()) {
            stopUnderLoad();
        } else {
            out.println(pod.lastWords());
        }
        broken.forEach(what -> out.println("BROKEN: " + what));
        out.println(broken.isEmpty() ? "holds" : "does not hold");
    }

    private void startReaders() throws IOException, InterruptedException {
        var asks = ordinary();
        for (var i = 0; i < READERS; i++) {
            new Client(readersVertx, pod.port(), i, null)
                    .ask(() -> asks.get(ThreadLocalRandom.current().nextInt(asks.size())), READERS_PAUSE, readers);
        }
    }

    /// Pages, posts and users, as a front end asks for them.
    private List<Ask> ordinary() throws IOException, InterruptedException {
        var asks = new ArrayList<Ask>();
        asks.add(Ask.get("/api/v1/posts?limit=20"));
        try (var client = HttpClient.newHttpClient()) {
            var page = client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + pod.port() + "/api/v1/posts?limit=50"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            for (var each : new JsonObject(page.body()).getJsonArray("data")) {
                var post = (JsonObject) each;
                asks.add(Ask.get("/api/v1/posts/" + post.getString("id")));
                var author = post.getJsonObject("author").getString("id");
                asks.add(Ask.get("/api/v1/users/" + author));
                users.add(author);
            }
        }
        return asks;
    }

    private void startAttacks() {
        var only = System.getProperty("soak.only", ".*");
        var number = 500;
        for (var attack : Attack.values()) {
            if (attack.name().matches(only) && (TOKENS || !attack.isSignedIn())) {
                var tally = attacks.computeIfAbsent(attack, _ -> new Tally());
                for (var i = 0; i < attack.addresses(); i++) {
                    var token = attack.isSignedIn() ? "dev:" + users.get(number % users.size()) : null;
                    var client = new Client(attackersVertx, pod.port(), number++, token);
                    for (var j = 0; j < attack.atOnce(); j++) {
                        attack.begin(client, tally);
                    }
                }
            }
        }
    }

    /// Prints what the program occupies from time to time, until the time is over or the program is.
    private void observe(String phase, Duration length) {
        var end = System.nanoTime() + length.toNanos();
        while (System.nanoTime() < end && pod.isAlive()) {
            Eventually.passes(SAMPLE);
            var mebibytes = pod.resident();
            mebibytes.ifPresent(resident::add);
            out.printf(
                    Locale.ROOT,
                    "%-8s resident %4d MiB, old generation %4d MiB, readers %s%n",
                    phase,
                    mebibytes.orElse(-1),
                    pod.live().orElse(-1),
                    readers);
        }
    }

    private void report() {
        attacks.forEach((attack, tally) -> out.printf("%-22s %s%n", attack, tally));
        out.println("readers under attack: " + readers);
    }

    private void judge(double quiet) {
        check(pod.isAlive(), "the process has ended");
        var loaded = readers.percentile(0.99);
        check(
                loaded <= SLOWER * Math.max(quiet, FLOOR),
                String.format(Locale.ROOT, "readers wait %.0f ms at p99, in quiet %.0f ms", loaded, quiet));
        var good = readers.count("200");
        check(
                readers.otherThan("200") <= FAILURES * good,
                readers.otherThan("200") + " ordinary reads failed, " + good + " did not");
        var third = resident.size() / 3;
        if (third > 0) {
            var second = max(resident.subList(third, 2 * third));
            var last = max(resident.subList(2 * third, resident.size()));
            check(last <= GROWTH * second, "memory grows: " + second + " MiB, then " + last + " MiB");
            check(last <= MOST, "memory: " + last + " MiB");
        }
    }

    /// Readers and attackers go on. What is lost is neither answered nor refused to connect.
    private void stopUnderLoad() throws InterruptedException {
        readers.clear();
        pod.close();
        out.println("readers while it stopped: " + readers);
        var lost = readers.otherThan("200", REFUSED);
        check(lost == 0, lost + " ordinary reads were lost when it stopped");
    }

    private void check(boolean holds, String otherwise) {
        if (!holds) {
            broken.add(otherwise);
        }
    }

    private static long max(List<Long> values) {
        return values.stream().mapToLong(Long::longValue).max().orElse(0);
    }

    @Override
    public void close() throws InterruptedException {
        for (var vertx : List.of(attackersVertx, readersVertx)) {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
        pod.close();
        out.println("logs are in " + folder);
    }
}
