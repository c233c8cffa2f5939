package io.refract.simulation;

import io.refract.testing.Api;
import io.refract.testing.Api.Answer;
import io.refract.testing.Eventually;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// Sends the same request again, to any address, until it is answered with more than that one should
/// come back, or for so long that most people would give up.
final class Patient {
    private static final Duration MOST = Duration.ofSeconds(12);
    private static final Duration PAUSE = Duration.ofMillis(15);

    /// Answers that say nothing of what was asked for.
    private static final Set<Integer> LATER = Set.of(429, 502, 503, 504);

    private final Api api;
    private final List<URI> doors;
    private final AtomicInteger repeated;

    /// There was no answer.
    static final class GaveUp extends RuntimeException {
        private static final long serialVersionUID = 1;

        GaveUp(String request) {
            super(request);
        }
    }

    /// @param repeated counts requests that were not the first ones
    Patient(Api api, List<URI> doors, AtomicInteger repeated) {
        this.api = api;
        this.doors = doors;
        this.repeated = repeated;
    }

    Answer send(String method, String path, @Nullable JsonObject body, String... headers) {
        var began = System.nanoTime();
        while (System.nanoTime() - began < MOST.toNanos()) {
            try {
                var door = doors.get(ThreadLocalRandom.current().nextInt(doors.size()));
                var answer = api.at(door).send(method, path, body, headers);
                if (!isPutOff(answer)) {
                    return answer;
                }
            } catch (IOException _) {
                // As if it had been cut
            }
            repeated.incrementAndGet();
            Eventually.passes(PAUSE);
        }
        throw new GaveUp(method + " " + path);
    }

    private static boolean isPutOff(Answer answer) {
        return LATER.contains(answer.status())
                || answer.status() == 409 && answer.code().equals("IDEMPOTENCY_IN_PROGRESS");
    }
}
