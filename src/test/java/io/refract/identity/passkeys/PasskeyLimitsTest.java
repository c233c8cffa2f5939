package io.refract.identity.passkeys;

import static io.refract.identity.passkeys.PasskeyOwner.challengeToSignIn;
import static io.refract.identity.passkeys.PasskeyOwner.signIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.refract.testing.Http;
import io.refract.testing.Stored;
import io.restassured.response.Response;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Sign-ins that fail are counted as failed logins are, and whoever only begins is counted as everybody is.
@QuarkusTest
@TestProfile(PasskeyLimitsTest.Counted.class)
class PasskeyLimitsTest {
    private static final int MOST = 10;
    private static final int REQUESTS = 120;

    public static class Counted implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "refract.http.trusted-proxies",
                    "1",
                    "refract.limits.enabled",
                    "true",
                    "refract.limits.requests-per-minute",
                    Integer.toString(REQUESTS));
        }
    }

    @Test
    void whoFailsTooOftenIsNotLookedAt() {
        var ada = PasskeyOwner.registered();
        var device = ada.passkey();
        for (var i = 0; i < MOST + 5; i++) {
            signIn(device).then().statusCode(200);
        }
        for (var i = 0; i < MOST; i++) {
            signIn(device.answer(challengeToSignIn(), new byte[70])).then().statusCode(401);
        }

        signIn(device)
                .then()
                .statusCode(429)
                .body("code", equalTo("RATE_LIMITED"))
                .header("Retry-After", notNullValue());
    }

    /// Whoever asks for options and does nothing with them: no challenge is kept.
    @Test
    void anAddressAsksForOptionsOnlySoOftenAndNothingIsKept() {
        var kept = Stored.count("used_once");

        var other = Stream.generate(() -> options("198.51.100.1"))
                .limit(2 * REQUESTS)
                .filter(answer -> answer.statusCode() != 200)
                .findFirst()
                .orElseThrow();

        other.then().statusCode(429).header("Retry-After", notNullValue());
        options("198.51.100.2").then().statusCode(200);
        assertThat(Stored.count("used_once")).isEqualTo(kept);
    }

    private static Response options(String address) {
        return Http.anonymous().header("X-Forwarded-For", address).post("/auth/passkeys/login/options");
    }
}
