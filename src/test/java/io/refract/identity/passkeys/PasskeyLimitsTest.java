package io.refract.identity.passkeys;

import static io.refract.identity.passkeys.PasskeyOwner.challengeToSignIn;
import static io.refract.identity.passkeys.PasskeyOwner.signIn;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Sign-ins that fail are counted as failed logins are.
@QuarkusTest
@TestProfile(PasskeyLimitsTest.Counted.class)
class PasskeyLimitsTest {
    private static final int MOST = 10;

    public static class Counted implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("refract.limits.enabled", "true");
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
}
