package io.refract.identity.proofs;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.refract.testing.Http;
import io.refract.testing.Stored;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Where only users with a confirmed address may write.
@QuarkusTest
@TestProfile(VerifiedWritersTest.Required.class)
class VerifiedWritersTest {
    public static class Required implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("refract.proofs.required", "true");
        }
    }

    private static final String POST = "{\"title\":\"t\",\"content\":\"c\"}";
    private static final String DATA = "{\"data\":" + POST + ",\"select\":{\"id\":true}}";

    private static RequestSpecification body(Somebody user, String body) {
        return user.calls().body(body);
    }

    @Test
    void whoHasNotConfirmedTheAddressWritesNothingBeforeAndAnythingAfterwards() {
        var ada = Somebody.registered();

        for (var path : new String[] {"/posts", "/data/post/create"}) {
            body(ada, path.equals("/posts") ? POST : DATA)
                    .post(path)
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("FORBIDDEN"))
                    .body("detail", equalTo("Confirm your e-mail address first."));
        }
        ada.calls().get("/posts").then().statusCode(200);
        body(ada, "{\"take\":1}").post("/data/post/findMany").then().statusCode(200);

        Stored.text("update users set verified = true where id = ?::uuid returning email", ada.id());

        body(ada, POST).post("/posts").then().statusCode(201);
        body(ada, DATA).post("/data/post/create").then().statusCode(201);
    }

    @Test
    void signingInIsForAll() {
        var ada = Somebody.registered();

        ada.login(Somebody.PASSWORD).then().statusCode(200);
        ada.calls().get("/auth/me").then().statusCode(200);
        ada.calls().post("/auth/verify-email/resend").then().statusCode(202);
        ada.calls().post("/auth/logout").then().statusCode(204);
        Http.anonymous()
                .body("{\"email\":\"%s\"}".formatted(Somebody.newEmail()))
                .post("/users")
                .then()
                .statusCode(201);
    }
}
