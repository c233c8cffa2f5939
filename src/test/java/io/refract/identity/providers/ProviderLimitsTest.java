package io.refract.identity.providers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.refract.testing.Http;
import io.refract.testing.Stored;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Attempts that fail count as failed logins of their address, new users as its registrations, beginnings as requests.
@QuarkusTest
@TestProfile(ProviderLimitsTest.Counted.class)
@SuppressWarnings("NullAway.Init")
class ProviderLimitsTest {
    /// So few that the next one is not due before a slow machine has asked for it.
    private static final int FAILURES = 3;

    private static final int REGISTRATIONS = 3;
    private static final int REQUESTS = 80;

    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    private TestProvider server;

    /// Callers have addresses of their own, as a proxy tells them.
    public static class Counted extends WithProviders {
        @Override
        public Map<String, String> getConfigOverrides() {
            var settings = new HashMap<>(super.getConfigOverrides());
            settings.put("refract.http.trusted-proxies", "1");
            settings.put("refract.limits.enabled", "true");
            settings.put("refract.limits.failed-logins-per-minute", Integer.toString(FAILURES));
            settings.put("refract.limits.registrations-per-minute", Integer.toString(REGISTRATIONS));
            settings.put("refract.limits.requests-per-minute", Integer.toString(REQUESTS));
            return settings;
        }
    }

    @BeforeEach
    void start() {
        server = TestProvider.started();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static String newAddress() {
        return "198.51.100." + ADDRESSES.incrementAndGet();
    }

    private static RequestSpecification from(String address) {
        return Http.anonymous().header("X-Forwarded-For", address);
    }

    private Visit visit(String provider, Somebody who, String address) {
        return Visit.of(server, provider, who, from(address), "");
    }

    private Response signIn(Somebody who, String address) {
        return visit("acme", who, address).end(from(address), "callback");
    }

    private static void refused(Response answer) {
        answer.then().statusCode(429).body("code", equalTo("RATE_LIMITED")).header("Retry-After", notNullValue());
    }

    @Test
    void anAddressThatFailsTooOftenWithAProviderIsNotLookedAt() {
        var ada = Somebody.unknown();
        var attacker = newAddress();
        var home = newAddress();
        for (var i = 0; i < FAILURES + 2; i++) {
            signIn(ada, attacker).then().statusCode(200);
        }
        for (var i = 0; i < FAILURES; i++) {
            visit("acme", ada, home)
                    .with("code-of-nobody")
                    .end(from(attacker), "callback")
                    .then()
                    .statusCode(401);
        }

        var visit = visit("acme", ada, attacker);
        refused(visit.end(from(attacker), "callback"));

        visit.end(from(home), "callback").then().statusCode(200);
        visit("other", Somebody.unknown(), attacker)
                .end(from(attacker), "callback")
                .then()
                .statusCode(200);
    }

    @Test
    void newUsersCountAsRegistrationsAndOthersDoNot() {
        var address = newAddress();
        var ada = Somebody.unknown();
        signIn(ada, address).then().statusCode(200);
        for (var i = 1; i < REGISTRATIONS; i++) {
            signIn(Somebody.unknown(), address).then().statusCode(200);
        }

        var late = Somebody.unknown();
        refused(signIn(late, address));

        assertThat(Stored.count("users where email = ?", late.email())).isZero();
        refused(from(address)
                .body("{\"email\":\"%s@example.com\"}".formatted(UUID.randomUUID()))
                .post("/users"));
        signIn(ada, address).then().statusCode(200);
        signIn(late, newAddress()).then().statusCode(200);
    }

    /// The provider is asked once for all of them, and nothing is kept of an attempt that has no end.
    @Test
    void anAddressBeginsOnlySoOftenAndNothingIsKept() {
        var address = newAddress();
        var kept = Stored.count("used_once");

        var other = Stream.generate(() -> Visit.start(from(address), "acme", ""))
                .limit(2 * REQUESTS)
                .filter(answer -> answer.statusCode() != 200)
                .findFirst()
                .orElseThrow();

        refused(other);
        Visit.start(from(newAddress()), "acme", "").then().statusCode(200);
        assertThat(Stored.count("used_once")).isEqualTo(kept);
    }
}
