package io.refract.http.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.refract.testing.Eventually;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/// The program stops under load. Its HTTP server does not come back: the only test here, and the last of its profile.
@QuarkusTest
@TestProfile(ConnectionLimitsTest.Tight.class)
class ShutdownTest {
    private static final String READ = "GET /api/v1/posts?limit=5 HTTP/1.1\r\nHost: x\r\n\r\n";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int CLIENTS = 16;

    @Inject
    Event<ShutdownDelayInitiatedEvent> signal;

    @Inject
    Shutdown shutdown;

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    private final AtomicInteger answered = new AtomicInteger();

    @Test
    void everyRequestThatWasTakenIsAnswered() throws Exception {
        var clients = Executors.newVirtualThreadPerTaskExecutor();
        try {
            var ends = IntStream.range(0, CLIENTS)
                    .mapToObj(_ -> clients.submit((Callable<String>) this::askUntilToldToStop))
                    .toList();
            var http2 = clients.submit(this::askOverHttp2);
            await(() -> answered.get() >= 5 * CLIENTS);

            var slow = Wire.to(port, PATIENCE)
                    .send("POST /api/v1/data/tag/findMany HTTP/1.1\r\nHost: x\r\n"
                            + "Content-Type: application/json\r\nContent-Length: 2\r\n\r\n{");
            var stopped = clients.submit(() -> signal.fire(new ShutdownDelayInitiatedEvent()));

            await(shutdown::isUnderWay);
            slow.send("}");
            assertThat(slow.readToEnd()).startsWith("HTTP/1.1 200 ");
            for (var end : ends) {
                assertThat(end.get()).startsWith("HTTP/1.1 200").containsIgnoringCase("\r\nconnection: close\r\n");
            }
            assertThatThrownBy(() -> Wire.to(port, PATIENCE)).isInstanceOf(UncheckedIOException.class);
            assertThat(http2.get()).isPositive();
            stopped.get();
        } finally {
            clients.shutdownNow();
        }
    }

    /// A client that keeps its connection, and to what the server says.
    private String askUntilToldToStop() {
        try (var wire = Wire.to(port, PATIENCE)) {
            while (true) {
                var answer = wire.send(READ).readAnswer();
                if (!answer.startsWith("HTTP/1.1 200")
                        || answer.toLowerCase(java.util.Locale.ROOT).contains("connection: close")) {
                    return answer;
                }
                answered.incrementAndGet();
            }
        }
    }

    /// @return how many streams were answered until the connection said good-bye, and no new one was taken
    private int askOverHttp2() throws InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/posts?limit=5"))
                .build();
        var count = 0;
        try (var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build()) {
            while (true) {
                try {
                    var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
                    assertThat(answer.statusCode()).isEqualTo(200);
                    count++;
                } catch (java.net.ConnectException _) {
                    return count;
                } catch (java.io.IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            }
        }
    }

    private static void await(BooleanSupplier condition) {
        Eventually.holds(Duration.ofSeconds(30), condition::getAsBoolean);
    }
}
