package io.refract.identity.providers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.refract.testing.Http;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Providers that do not answer as they should.
@QuarkusTest
@TestProfile(WithProviders.class)
@SuppressWarnings("NullAway.Init")
class ProviderFaultsTest {
    private static final Duration BOUND = Duration.ofSeconds(4);

    private TestProvider server;

    @BeforeEach
    void start() {
        server = TestProvider.started();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static void unavailable(ValidatableResponse answer) {
        answer.statusCode(503).body("code", equalTo("PROVIDER_UNAVAILABLE")).header("Retry-After", equalTo("5"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"slow", "dripping", "huge", "failing", "moved", "lying"})
    void whatAProviderSaysAboutItselfHasLimits(String name) {
        Visit.start(Http.anonymous(), "acme", "").then().statusCode(200);
        var began = System.nanoTime();
        unavailable(Visit.start(Http.anonymous(), name, "").then());
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(BOUND);
    }

    /// The attempt is not used up by it.
    @ParameterizedTest
    @EnumSource(names = "WELL", mode = EnumSource.Mode.EXCLUDE)
    void whatAProviderGivesHasLimits(TestProvider.Mood mood) {
        var visit = Visit.of(server, "acme", Somebody.unknown());
        server.mood = mood;
        var began = System.nanoTime();
        unavailable(visit.end().then());
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(BOUND);
        server.mood = TestProvider.Mood.WELL;
        visit.end().then().statusCode(200);
    }

    @Test
    void aProviderThatIsAwayIsToldOfAndMeasured() {
        var visit = Visit.of(server, "acme", Somebody.unknown());
        visit.end().then().statusCode(200);
        var failed = asked("failed");
        var next = Visit.of(server, "acme", Somebody.unknown());
        server.close();
        unavailable(next.end().then());
        assertThat(asked("failed")).isEqualTo(failed + 1);
        assertThat(asked("answered")).isPositive();
    }

    private static long asked(String outcome) {
        return Metrics.globalRegistry
                .find("refract.providers")
                .tags("provider", "acme", "asked", "token", "outcome", outcome)
                .timers()
                .stream()
                .mapToLong(Timer::count)
                .sum();
    }
}
