package io.refract.benchmark;

import io.refract.testing.Api;
import io.refract.testing.Eventually;
import io.refract.testing.Together;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/// What calls cost within transactions that span requests, against the same calls outside, and what such
/// transactions do to ordinary reads beside them.
final class HeldTransactions implements AutoCloseable {
    /// As many transactions as a pod holds at once.
    private static final int CLIENTS = 20;

    private static final int CALLS = 10;

    /// Of each client, one after the other: 500 in all.
    private static final int IN_TURN = 25;

    /// Of each of those.
    private static final int CALLS_IN_TURN = 4;

    /// For all of those.
    private static final Duration MOST = Duration.ofMinutes(5);

    private static final int READERS = 5;

    /// Between the requests of a reader, and between the calls of a transaction.
    private static final Duration PAUSE = Duration.ofMillis(20);

    private static final Duration LENGTH = Duration.ofSeconds(Integer.getInteger("benchmark.seconds", 4));

    private static final int WARM_UPS = 2;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI server;
    private final List<String> users;
    private final List<String> posts;
    private final Supplier<Cost> used;
    private final List<Round> rounds = new ArrayList<>();

    /// @param used what the program and PostgreSQL have used so far
    HeldTransactions(int port, List<String> users, List<String> posts, Supplier<Cost> used) {
        this.server = URI.create("http://127.0.0.1:" + port + "/");
        this.users = users;
        this.posts = posts;
        this.used = used;
    }

    /// CPU.
    ///
    /// @param java microseconds of the program
    /// @param postgres microseconds of PostgreSQL
    record Cost(double java, double postgres) {
        private Cost minus(Cost other) {
            return new Cost(java - other.java, postgres - other.postgres);
        }

        private Cost by(double times) {
            return new Cost(java / times, postgres / times);
        }

        private double all() {
            return java + postgres;
        }
    }

    /// @param empty of a transaction without calls
    /// @param alone milliseconds that 99 of 100 reads take at most
    /// @param beside the same beside transactions
    private record Round(
            Cost empty, Cost read, Cost readWithin, Cost write, Cost writeWithin, double alone, double beside) {}

    /// A request of one client.
    @FunctionalInterface
    private interface Call {
        void make(Api api, String... headers) throws IOException;
    }

    /// So that the compilers of the JVM are mostly done.
    void warmUp() throws InterruptedException {
        for (var i = 0; i < WARM_UPS; i++) {
            measure();
        }
    }

    void round() throws InterruptedException {
        rounds.add(measure());
    }

    private Round measure() throws InterruptedException {
        var empty = cost(within(0, this::read));
        var read = cost(outside(this::read));
        var readWithin = cost(within(CALLS, this::read)).minus(empty.by(CALLS));
        var write = cost(outside(this::write));
        var writeWithin = cost(within(CALLS, this::write)).minus(empty.by(CALLS));
        return new Round(empty, read, readWithin, write, writeWithin, readsAlone(), readsBeside());
    }

    /// What a client does again and again; gives how many times that counts.
    @FunctionalInterface
    private interface Work {
        int go(Api api) throws IOException;
    }

    private Work outside(Call call) {
        return api -> {
            call.make(api);
            return 1;
        };
    }

    private Work within(int calls, Call call) {
        return api -> {
            transaction(api, calls, call, Duration.ZERO);
            return Math.max(1, calls);
        };
    }

    private void transaction(Api api, int calls, Call call, Duration pause) throws IOException {
        var id = done(api.send("POST", "transactions", null)).getString("id");
        for (var i = 0; i < calls; i++) {
            Eventually.passes(pause);
            call.make(api, "Transaction-Id", id);
        }
        done(api.send("POST", "transactions/" + id + "/commit", null));
    }

    private Cost cost(Work work) {
        var before = used.get();
        var times = together(CLIENTS, work, new AtomicBoolean(true), LENGTH).stream()
                .mapToInt(Integer::intValue)
                .sum();
        return used.get().minus(before).by(times);
    }

    private List<Integer> together(int clients, Work work, AtomicBoolean wanted, Duration length) {
        var end = System.nanoTime() + length.toNanos();
        return Together.run(clients, client -> {
            var api = api(client);
            var times = 0;
            while (wanted.get() && System.nanoTime() < end) {
                times += attempt(work, api);
            }
            return times;
        });
    }

    private static int attempt(Work work, Api api) {
        try {
            return work.go(api);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(Api api, String... headers) throws IOException {
        var body = new JsonObject()
                .put("where", new JsonObject().put("id", Workloads.any(posts)))
                .put("select", new JsonObject("{\"id\":true,\"title\":true,\"author\":{\"select\":{\"id\":true}}}"));
        done(api.send("POST", "data/post/findUnique", body, headers));
    }

    private void write(Api api, String... headers) throws IOException {
        var body = new JsonObject().put("data", Workloads.post()).put("select", new JsonObject().put("id", true));
        done(api.send("POST", "data/post/create", body, headers));
    }

    private void readOrWrite(Api api, String... headers) throws IOException {
        if (ThreadLocalRandom.current().nextBoolean()) {
            read(api, headers);
        } else {
            write(api, headers);
        }
    }

    private double readsAlone() {
        var wanted = new AtomicBoolean(true);
        return reads(wanted, LENGTH);
    }

    private double readsBeside() throws InterruptedException {
        var wanted = new AtomicBoolean(true);
        var others = Thread.ofPlatform().start(() -> {
            Together.run(CLIENTS, client -> inTurn(api(client)));
            wanted.set(false);
        });
        var time = reads(wanted, MOST);
        others.join();
        return time;
    }

    private int inTurn(Api api) {
        for (var i = 0; i < IN_TURN; i++) {
            attempt(
                    each -> {
                        transaction(each, CALLS_IN_TURN, this::readOrWrite, PAUSE);
                        return 1;
                    },
                    api);
        }
        return IN_TURN;
    }

    /// Milliseconds that 99 of 100 ordinary reads take at most.
    private double reads(AtomicBoolean wanted, Duration length) {
        var nanos = new ConcurrentLinkedQueue<Long>();
        together(
                READERS,
                api -> {
                    var started = System.nanoTime();
                    read(api);
                    nanos.add(System.nanoTime() - started);
                    Eventually.passes(PAUSE);
                    return 1;
                },
                wanted,
                length);
        return Sample.percentile(
                nanos.stream().mapToLong(Long::longValue).sorted().toArray(), 0.99);
    }

    void report(PrintStream out) {
        out.printf(
                Locale.ROOT,
                "a transaction that spans requests: Java %.1f us, PostgreSQL %.1f us without calls%n",
                median(round -> round.empty().java()),
                median(round -> round.empty().postgres()));
        report(out, "read", Round::read, Round::readWithin);
        report(out, "write", Round::write, Round::writeWithin);
        out.printf(
                Locale.ROOT,
                "reads beside %d of them in turn: p99 %.2f ms, alone %.2f ms, ratio %.2f%n",
                CLIENTS * IN_TURN,
                median(Round::beside),
                median(Round::alone),
                median(round -> round.beside() / round.alone()));
    }

    private void report(PrintStream out, String what, Function<Round, Cost> outside, Function<Round, Cost> within) {
        out.printf(
                Locale.ROOT,
                "%s within one: Java %.1f us, PostgreSQL %.1f us; outside %.1f and %.1f; ratio Java %.2f, together %.2f%n",
                what,
                median(round -> within.apply(round).java()),
                median(round -> within.apply(round).postgres()),
                median(round -> outside.apply(round).java()),
                median(round -> outside.apply(round).postgres()),
                median(round ->
                        within.apply(round).java() / outside.apply(round).java()),
                median(round -> within.apply(round).all() / outside.apply(round).all()));
    }

    private double median(ToDoubleFunction<Round> figure) {
        return rounds.stream().mapToDouble(figure).sorted().toArray()[rounds.size() / 2];
    }

    private Api api(int client) {
        return new Api(http, server, "dev:" + users.get(client));
    }

    private static JsonObject done(Api.Answer answer) {
        if (!answer.isSuccess()) {
            throw new IllegalStateException(answer.toString());
        }
        return answer.json();
    }

    @Override
    public void close() {
        http.close();
    }
}
