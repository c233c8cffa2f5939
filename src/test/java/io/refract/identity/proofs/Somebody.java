package io.refract.identity.proofs;

import io.refract.testing.Http;
import io.restassured.response.Response;
import java.util.UUID;

/// A user who has registered and is signed in.
record Somebody(String id, String email, String accessToken, String refreshToken) {
    static final String PASSWORD = "correct horse battery staple";

    static Somebody registered() {
        var email = newEmail();
        var answer = Http.anonymous()
                .body("{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, PASSWORD))
                .post("/auth/register")
                .then()
                .statusCode(201)
                .extract();
        return new Somebody(answer.path("user.id"), email, answer.path("accessToken"), answer.path("refreshToken"));
    }

    static String newEmail() {
        return "u" + UUID.randomUUID().toString().replace("-", "") + "@example.com";
    }

    io.restassured.specification.RequestSpecification calls() {
        return Http.anonymous().header("Authorization", "Bearer " + accessToken);
    }

    boolean isVerified() {
        return calls().get("/users/" + id).then().statusCode(200).extract().path("verified");
    }

    Response login(String password) {
        return Http.anonymous()
                .body("{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, password))
                .post("/auth/login");
    }
}
