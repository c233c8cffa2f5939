package io.refract.simulation;

import io.refract.simulation.Course.Wish;
import io.refract.testing.Api.Answer;
import io.refract.testing.Eventually;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/// A client that makes random transactions, and sends blindly again whatever was not answered.
final class SimulatedClient {
    private static final int MOST_CALLS = 3;

    /// As long as some wait before they end one that lasts no longer.
    private static final int SHORT_MILLIS = 80;

    private final Patient patient;
    private final Random random;

    SimulatedClient(Patient patient, Random random) {
        this.patient = patient;
        this.random = random;
    }

    /// Fails if an answer cannot be.
    Course run(String name) {
        var wish = Wish.values()[random.nextInt(Wish.values().length)];
        var calls = 1 + random.nextInt(MOST_CALLS);
        return wish == Wish.ONE_REQUEST
                ? oneRequest(name, calls)
                : new Run(name, wish, random.nextInt(5) == 0).go(calls);
    }

    private Course oneRequest(String name, int calls) {
        var titles = IntStream.range(0, calls).mapToObj(i -> title(name, i)).toList();
        var all = new JsonArray();
        titles.forEach(title -> all.add(
                new JsonObject().put("model", "post").put("op", "create").put("args", post(title))));
        try {
            var body = terms(false).put("calls", all).put("commit", true);
            var answer = patient.send("POST", "transactions", body, "Idempotency-Key", name);
            return answer.isSuccess()
                    ? new Course(
                            name,
                            Optional.of(answer.json().getString("id")),
                            Wish.ONE_REQUEST,
                            titles,
                            Optional.of("committed"))
                    : new Course(name, Optional.empty(), Wish.ONE_REQUEST, titles, heard(answer));
        } catch (Patient.GaveUp _) {
            return new Course(name, Optional.empty(), Wish.ONE_REQUEST, titles, Optional.empty());
        }
    }

    private static Optional<String> heard(Answer answer) {
        var reason = Optional.ofNullable(answer.reason());
        if (reason.isEmpty()) {
            throw new AssertionError(answer.toString());
        }
        return reason;
    }

    private static String title(String name, int call) {
        return name + "-" + call;
    }

    private static JsonObject post(String title) {
        return new JsonObject()
                .put("data", new JsonObject().put("title", title).put("content", "c"))
                .put("select", new JsonObject().put("id", true));
    }

    private static JsonObject terms(boolean isShort) {
        return new JsonObject().put("timeout", 6_000).put("idleTimeout", isShort ? SHORT_MILLIS : 3_000);
    }

    /// One transaction in several requests.
    private final class Run {
        private final String name;
        private final Wish wish;
        private final boolean isShort;
        private final List<String> posts = new ArrayList<>();
        private Optional<String> id = Optional.empty();
        private Optional<String> heard = Optional.empty();

        Run(String name, Wish wish, boolean isShort) {
            this.name = name;
            this.wish = wish;
            this.isShort = isShort;
        }

        Course go(int calls) {
            try {
                makes(calls);
            } catch (Patient.GaveUp _) {
                // It has come so far
            }
            return new Course(name, id, wish, List.copyOf(posts), heard);
        }

        /// Of what was begun and not answered nobody will know: clocks end it.
        private void makes(int calls) {
            var begun = begun(patient.send("POST", "transactions", terms(isShort)));
            id = Optional.of(begun);
            for (var call = 0; call < calls && heard.isEmpty(); call++) {
                call(begun, call, wish == Wish.COMMIT_WITH_CALL && call == calls - 1);
            }
            if (isShort) {
                Eventually.passes(Duration.ofMillis(random.nextInt(2 * SHORT_MILLIS)));
            }
            if (heard.isEmpty() && wish == Wish.COMMIT) {
                ends(begun, "commit", "committed");
            } else if (heard.isEmpty() && wish == Wish.ROLL_BACK) {
                ends(begun, "rollback", "rolled-back");
            }
        }

        private String begun(Answer answer) {
            if (answer.status() != 201) {
                throw new AssertionError(answer.toString());
            }
            return answer.json().getString("id");
        }

        private void call(String begun, int number, boolean commits) {
            var title = title(name, number);
            posts.add(title);
            var answer = patient.send(
                    "POST",
                    "data/post/create",
                    post(title),
                    "Transaction-Id",
                    begun,
                    "Transaction-Seq",
                    Integer.toString(number + 1),
                    "Transaction-Commit",
                    Boolean.toString(commits));
            if (!answer.isSuccess()) {
                heard = heard(answer);
            } else if (commits) {
                heard = Optional.of("committed");
            }
        }

        private void ends(String begun, String how, String told) {
            var answer = patient.send("POST", "transactions/" + begun + "/" + how, null);
            heard = answer.isSuccess() ? Optional.of(told) : heard(answer);
        }

        private static Optional<String> heard(Answer answer) {
            return SimulatedClient.heard(answer);
        }
    }
}
