package io.refract.benchmark;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.RequestOptions;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/// Keeps a number of connections busy: each sends its next request when the last one is answered.
final class Load implements AutoCloseable {
    private final Vertx vertx = Vertx.vertx();
    private final int connections;
    private final HttpClient client;

    Load(int connections) {
        this.connections = connections;
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setMaxPoolSize(connections)
                .setMaxWaitQueueSize(connections * 2)
                .setKeepAlive(true));
    }

    /// What a round of requests took.
    ///
    /// @param nanos of each request
    record Round(Duration wall, long[] nanos, int failures) {}

    /// Runs for a while and waits for the end.
    Round run(int port, Workload workload, Duration length) {
        var times = new ConcurrentLinkedQueue<Long>();
        var failures = new AtomicInteger();
        var done = new CompletableFuture<Void>();
        var running = new AtomicInteger(connections);
        var started = System.nanoTime();
        for (var i = 0; i < connections; i++) {
            vertx.runOnContext(_ -> loop(port, workload, started + length.toNanos(), times, failures, running, done));
        }
        done.join();
        var wall = Duration.ofNanos(System.nanoTime() - started);
        var nanos = times.stream().mapToLong(Long::longValue).sorted().toArray();
        return new Round(wall, nanos, failures.get());
    }

    private void loop(
            int port,
            Workload workload,
            long end,
            ConcurrentLinkedQueue<Long> times,
            AtomicInteger failures,
            AtomicInteger running,
            CompletableFuture<Void> done) {
        if (System.nanoTime() >= end) {
            if (running.decrementAndGet() == 0) {
                done.complete(null);
            }
            return;
        }
        var started = System.nanoTime();
        send(port, workload.next().get()).whenComplete((status, error) -> {
            times.add(System.nanoTime() - started);
            if (error != null || status >= 400) {
                failures.incrementAndGet();
            }
            // A turn of its own: answers that are there at once would otherwise nest until the stack is full.
            vertx.runOnContext(_ -> loop(port, workload, end, times, failures, running, done));
        });
    }

    private CompletableFuture<Integer> send(int port, Workload.Request request) {
        var options = new RequestOptions()
                .setMethod(request.method())
                .setHost("127.0.0.1")
                .setPort(port)
                .setURI(request.path());
        if (request.token() != null) {
            options.putHeader("Authorization", "Bearer " + request.token());
        }
        if (request.body() != null) {
            options.putHeader("Content-Type", "application/json");
        }
        return client.request(options)
                .compose(ready -> request.body() == null ? ready.send() : ready.send(request.body()))
                .compose(answer -> answer.body().map(answer.statusCode()))
                .toCompletionStage()
                .toCompletableFuture();
    }

    @Override
    public void close() {
        client.close().toCompletionStage().toCompletableFuture().join();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
