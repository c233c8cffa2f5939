package io.refract.identity.passkeys;

import io.refract.testing.Http;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/// A user who has registered with a password.
record PasskeyOwner(UUID id, String email, String accessToken) {
    private static final String PASSWORD = "korrekt Pferd Batterie 7";

    static PasskeyOwner registered() {
        var email = "u" + UUID.randomUUID().toString().replace("-", "") + "@example.com";
        var answer = Http.anonymous()
                .body("{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, PASSWORD))
                .post("/auth/register");
        answer.then().statusCode(201);
        return new PasskeyOwner(UUID.fromString(answer.path("user.id")), email, answer.path("accessToken"));
    }

    RequestSpecification calls() {
        return bearer(accessToken);
    }

    static RequestSpecification bearer(String token) {
        return Http.anonymous().header("Authorization", "Bearer " + token);
    }

    /// The challenge of a registration.
    String challenge() {
        var options = calls().post("/auth/passkeys/options");
        options.then().statusCode(200);
        return options.path("challenge");
    }

    Response register(String body) {
        return calls().body(body).post("/auth/passkeys");
    }

    /// A passkey that is registered.
    SoftAuthenticator passkey() {
        return registered(SoftAuthenticator.of(id));
    }

    SoftAuthenticator registered(SoftAuthenticator device) {
        register(device.registration(challenge())).then().statusCode(201);
        return device;
    }

    Response notifications() {
        return calls().get("/notifications");
    }

    /// The challenge of a sign-in.
    static String challengeToSignIn() {
        var options = Http.anonymous().post("/auth/passkeys/login/options");
        options.then().statusCode(200);
        return options.path("challenge");
    }

    static Response signIn(String body) {
        return Http.anonymous().body(body).post("/auth/passkeys/login");
    }

    static Response signIn(SoftAuthenticator device) {
        return signIn(device.answer(challengeToSignIn()));
    }
}
