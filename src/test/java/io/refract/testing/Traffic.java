package io.refract.testing;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

/// Callers that send one request after the other until they are told to stop.
public final class Traffic implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Queue<HttpResponse<String>> answers = new ConcurrentLinkedQueue<>();
    private final Queue<Exception> broken = new ConcurrentLinkedQueue<>();
    private final List<Thread> callers = new ArrayList<>();
    private volatile boolean running = true;

    /// @param next makes each request
    public Traffic(int callers, Supplier<HttpRequest> next) {
        for (var i = 0; i < callers; i++) {
            this.callers.add(Thread.ofVirtual().start(() -> call(next)));
        }
    }

    public static HttpRequest.Builder request(URI uri) {
        return HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(30));
    }

    /// How many answers have come so far.
    public int answered() {
        return answers.size();
    }

    private void call(Supplier<HttpRequest> next) {
        while (running) {
            try {
                answers.add(client.send(next.get(), HttpResponse.BodyHandlers.ofString()));
                Eventually.passes(Duration.ofMillis(5));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (Exception e) {
                broken.add(e);
            }
        }
    }

    /// Returns when some more answers have come.
    public void goesOn() {
        var before = answered();
        Eventually.holds(PATIENCE, () -> answered() > before + 40);
    }

    /// Ends the traffic and gives every answer.
    public List<HttpResponse<String>> stop() throws InterruptedException {
        running = false;
        for (var caller : callers) {
            caller.join();
        }
        if (!broken.isEmpty()) {
            throw new AssertionError(broken.size() + " requests were not answered", broken.peek());
        }
        return List.copyOf(answers);
    }

    @Override
    public void close() throws InterruptedException {
        running = false;
        for (var caller : callers) {
            caller.join();
        }
        client.close();
    }
}
