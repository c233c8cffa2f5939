package io.refract.operations;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.refract.testing.RefractServers;
import io.restassured.response.Response;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HealthTest {
    /// One second is allowed to the database; the rest is the test machine's.
    private static final Duration BOUND = Duration.ofSeconds(4);

    @Test
    void a_started_program_is_started_live_and_ready() {
        for (var probe : new String[] {"started", "live", "ready"}) {
            var answer = get("/q/health/" + probe);

            assertThat(answer.statusCode()).as(probe).isEqualTo(200);
            assertThat(answer.jsonPath().getString("status")).as(probe).isEqualTo("UP");
        }
    }

    @Test
    void readiness_reports_database_and_cache() {
        var answer = awaitReady();

        assertThat(data(answer, "database")).isEqualTo("up");
        assertThat(data(answer, "cache")).isEqualTo("connected");
    }

    @Test
    void readiness_turns_without_the_database_and_back_while_liveness_stays() {
        RefractServers.postgres().stop();
        try {
            var started = System.nanoTime();
            var answer = get("/q/health/ready");

            assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(BOUND);
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(data(answer, "database")).isEqualTo("unreachable");
            assertThat(get("/q/health/live").statusCode()).isEqualTo(200);
            assertThat(get("/q/health/started").statusCode()).isEqualTo(200);
        } finally {
            RefractServers.postgres().start();
        }
        assertThat(awaitReady().statusCode()).isEqualTo(200);
    }

    @Test
    void readiness_stays_without_redis() {
        RefractServers.redis().stop();
        try {
            assertThat(get("/q/health/ready").statusCode()).isEqualTo(200);
        } finally {
            RefractServers.redis().start();
        }
    }

    /// The cache connects again by itself, a moment after Redis is back.
    private static Response awaitReady() {
        var deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        var answer = get("/q/health/ready");
        while (System.nanoTime() < deadline && !isWell(answer)) {
            answer = get("/q/health/ready");
        }
        return answer;
    }

    private static boolean isWell(Response answer) {
        return answer.statusCode() == 200 && "connected".equals(data(answer, "cache"));
    }

    private static String data(Response answer, String name) {
        return answer.jsonPath().getString("checks.find { it.name == 'ready' }.data." + name);
    }
}
