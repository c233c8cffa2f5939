package io.refract.identity.providers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.refract.testing.Http;
import io.refract.testing.Stored;
import io.refract.testing.Together;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.keys.HmacKey;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Each attack differs in one thing from a request that succeeds.
@QuarkusTest
@TestProfile(WithProviders.class)
@SuppressWarnings("NullAway.Init")
class ProviderAttacksTest {
    private TestProvider server;

    @BeforeEach
    void start() {
        server = TestProvider.started();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Visit visit() {
        return Visit.of(server, "acme", Somebody.unknown());
    }

    private static void refusedState(ValidatableResponse answer) {
        answer.statusCode(400).body("errors.path", contains("state")).body("errors.rule", contains("State"));
    }

    private static void unproved(ValidatableResponse answer) {
        answer.statusCode(401).body("code", equalTo("UNAUTHENTICATED"));
    }

    @Test
    void anAttemptEndsOnce() {
        var ada = Somebody.unknown();
        var visit = Visit.of(server, "acme", ada);
        visit.end().then().statusCode(200);
        unproved(visit.end().then());
        refusedState(visit.again(server, ada).end().then());
        refusedState(respelt(visit).again(server, ada).end().then());
        Visit.signIn(server, "acme", ada).then().statusCode(200);
    }

    /// Not all bits count of the last character of Base64 without padding.
    private static Visit respelt(Visit visit) {
        var last = visit.state().length() - 1;
        return visit.stating(
                visit.state().substring(0, last) + (char) (visit.state().charAt(last) + 1));
    }

    @Test
    void ofManyAtOnceOneEndsAnAttempt() {
        var ada = Somebody.unknown();
        Visit.signIn(server, "acme", ada).then().statusCode(200);
        var visit = Visit.of(server, "acme", ada);
        var all = List.of(visit, visit.again(server, ada), visit.again(server, ada), visit.again(server, ada));
        var statuses = Together.run(all.size(), each -> all.get(each).end().statusCode());
        assertThat(statuses).containsExactlyInAnyOrder(200, 400, 400, 400);
    }

    @Test
    void anAttemptIsItsBrowsers() {
        var visit = visit();
        refusedState(visit.presenting(visit().loginToken()).end().then());
        refusedState(visit.presenting(null).end().then());
        refusedState(visit.presenting("").end().then());
        refusedState(visit.presenting(null)
                .end(Http.anonymous().header("Cookie", "__Host-sign-in=" + visit().loginToken()), "callback")
                .then());
        visit.end().then().statusCode(200);
    }

    @Test
    void aStateIsMadeHereForThisProviderAndPurpose() {
        var ada = Somebody.unknown();
        var visit = Visit.of(server, "acme", ada);
        refusedState(visit.stating("nonsense").end().then());
        refusedState(visit.stating(visit().state()).end().then());
        refusedState(visit.at("other").end().then());
        visit.at("nobody").end().then().statusCode(404);
        var user = Stored.user();
        refusedState(visit.end(Http.as(user), "link").then());
        visit.end().then().statusCode(200);
    }

    @Test
    void anAttemptToAddAnAccountIsItsUsers() {
        var user = Stored.user();
        var visit = Visit.of(server, "acme", Somebody.unknown(), Http.as(user), ",\"link\":true");
        refusedState(visit.end(Http.as(Stored.user()), "link").then());
        refusedState(visit.end().then());
        visit.end(Http.as(user), "link").then().statusCode(204);
    }

    @Test
    void aStateTellsNothing() {
        var visit = visit();
        assertThat(visit.state()).matches("enc1\\.[A-Za-z0-9_-]{11}\\.[A-Za-z0-9_-]+");
        visit.end().then().statusCode(200);
    }

    @Test
    void aCodeOfAnotherClientOrProviderOrAttemptIsNotTaken() {
        var visit = visit();
        unproved(visit.with(server.codeOf("acme", "somebody-else", Somebody.unknown()))
                .end()
                .then());
        unproved(visit.with(Visit.of(server, "other", Somebody.unknown()).code())
                .end()
                .then());
        unproved(visit.with(visit().code()).end().then());
        unproved(visit.with("code-of-nobody").end().then());
        visit.end().then().statusCode(200);
        // A provider that does not check it all the same gives tokens that are not for us, or not for now.
        server.checksCodes = false;
        var another = visit();
        unproved(another.with(server.codeOf("acme", "somebody-else", Somebody.unknown()))
                .end()
                .then());
        unproved(another.with(Visit.of(server, "other", Somebody.unknown()).code())
                .end()
                .then());
        unproved(another.with(visit().code()).end().then());
        another.end().then().statusCode(200);
    }

    @Test
    void anotherProviderThatSaysItHasSentTheBrowserIsHeard() {
        var visit = visit();
        var body = "{\"code\":\"%s\",\"state\":\"%s\",\"loginToken\":\"%s\",\"iss\":\"%s\"}";
        unproved(Http.anonymous()
                .body(body.formatted(visit.code(), visit.state(), visit.loginToken(), WithProviders.issuer("other")))
                .post("/auth/providers/acme/callback")
                .then());
        Http.anonymous()
                .body(body.formatted(visit.code(), visit.state(), visit.loginToken(), WithProviders.issuer("acme")))
                .post("/auth/providers/acme/callback")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example.com/",
                "https://app.example.com/signed-in/",
                "https://app.example.com/signed-in?x=1",
                "https://app.example.com/signed-in#x",
                "HTTPS://app.example.com/signed-in",
                "https://app.example.com@evil.example.com/signed-in",
                "javascript:alert(1)",
                ""
            })
    void browsersAreSentToPagesThatAreConfiguredAlone(String page) {
        var body = "{\"redirectUri\":\"%s\"}";
        Http.anonymous()
                .body(body.formatted(WithProviders.PAGE))
                .post("/auth/providers/acme/start")
                .then()
                .statusCode(200);
        Http.anonymous()
                .body(body.formatted(page))
                .post("/auth/providers/acme/start")
                .then()
                .statusCode(400)
                .body("errors.path", contains("redirectUri"));
    }

    static Stream<Arguments> signatures() {
        return Stream.of(
                Arguments.of("ES256", true, (Somebody.Signing) (token, keys) -> {
                    token.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
                    token.setKeyIdHeaderValue(keys.elliptic.getKeyId());
                    token.setKey(keys.elliptic.getPrivateKey());
                }),
                Arguments.of("EdDSA", true, (Somebody.Signing) (token, keys) -> {
                    token.setAlgorithmHeaderValue(AlgorithmIdentifiers.EDDSA);
                    token.setKeyIdHeaderValue(keys.edwards.getKeyId());
                    token.setKey(keys.edwards.getPrivateKey());
                }),
                Arguments.of("PS256", true, (Somebody.Signing) (token, keys) -> {
                    token.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_PSS_USING_SHA256);
                    token.setKeyIdHeaderValue(keys.current().getKeyId());
                    token.setKey(keys.current().getPrivateKey());
                }),
                Arguments.of("none", false, (Somebody.Signing)
                        (token, _) -> token.setAlgorithmHeaderValue(AlgorithmIdentifiers.NONE)),
                Arguments.of("RS512", false, (Somebody.Signing) (token, keys) -> {
                    token.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA512);
                    token.setKeyIdHeaderValue(keys.current().getKeyId());
                    token.setKey(keys.current().getPrivateKey());
                }),
                Arguments.of("HS256 with the public key", false, (Somebody.Signing) (token, keys) -> {
                    token.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
                    token.setKeyIdHeaderValue(keys.current().getKeyId());
                    token.setKey(new HmacKey(keys.current().getPublicKey().getEncoded()));
                }),
                Arguments.of("HS256 with the public key as JSON", false, (Somebody.Signing) (token, keys) -> {
                    token.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
                    token.setKeyIdHeaderValue(keys.current().getKeyId());
                    token.setKey(new HmacKey(keys.current()
                            .toJson(OutputControlLevel.PUBLIC_ONLY)
                            .getBytes(StandardCharsets.UTF_8)));
                }),
                Arguments.of("HS256 with a secret that is published", false, (Somebody.Signing) (token, keys) -> {
                    token.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
                    token.setKeyIdHeaderValue(keys.secret.getKeyId());
                    token.setKey(keys.secret.getKey());
                }),
                Arguments.of("a key of somebody's", false, (Somebody.Signing) (token, keys) -> {
                    token.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
                    token.setKeyIdHeaderValue(keys.current().getKeyId());
                    token.setKey(SigningKeys.STRANGER.getPrivateKey());
                }),
                Arguments.of("a key that nobody knows", false, (Somebody.Signing) (token, _) -> {
                    var key = SigningKeys.STRANGER;
                    token.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
                    token.setKeyIdHeaderValue(key.getKeyId());
                    token.setKey(key.getPrivateKey());
                }),
                Arguments.of("a key that the token brings along", false, (Somebody.Signing) (token, _) -> {
                    var key = SigningKeys.STRANGER;
                    token.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
                    token.setJwkHeader(key);
                    token.setKey(key.getPrivateKey());
                }));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("signatures")
    void onlyTheProvidersPublicKeysSign(String name, boolean accepted, Somebody.Signing signing) {
        var ada = Somebody.unknown();
        Visit.signIn(server, "acme", ada).then().statusCode(200);
        var answer = Visit.signIn(server, "acme", ada.signedBy(signing)).then();
        if (accepted) {
            answer.statusCode(200);
        } else {
            unproved(answer);
        }
    }

    static Stream<Arguments> claims() {
        var now = Instant.now().getEpochSecond();
        return Stream.of(
                Arguments.of("iss", "https://evil.example.com"),
                Arguments.of("iss", WithProviders.issuer("acme") + "/"),
                Arguments.of("iss", null),
                Arguments.of("aud", "somebody-else"),
                Arguments.of("aud", List.of("refract-at-acme", "somebody-else")),
                Arguments.of("aud", null),
                Arguments.of("azp", "somebody-else"),
                Arguments.of("nonce", "another"),
                Arguments.of("nonce", 7),
                Arguments.of("nonce", null),
                Arguments.of("exp", now - 120),
                Arguments.of("exp", null),
                Arguments.of("iat", now + 600),
                Arguments.of("iat", now - 3_600),
                Arguments.of("iat", null),
                Arguments.of("nbf", now + 600),
                Arguments.of("sub", ""),
                Arguments.of("sub", "x".repeat(256)),
                Arguments.of("sub", null));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("claims")
    void whatIsSaidIsForUsAndThisAttemptAndNow(String claim, @Nullable Object value) {
        var ada = Somebody.unknown();
        Visit.signIn(server, "acme", ada).then().statusCode(200);
        unproved(Visit.signIn(server, "acme", ada.claiming(claim, value)).then());
    }

    @Test
    void aClockMayBeAMinuteOff() {
        var now = Instant.now().getEpochSecond();
        var ada = Somebody.unknown();
        Visit.signIn(server, "acme", ada.claiming("exp", now - 30).claiming("iat", now - 300))
                .then()
                .statusCode(200);
        Visit.signIn(server, "acme", ada.claiming("iat", now + 30)).then().statusCode(200);
    }

    @Test
    void aNewKeyIsFoundAndTheOldOneSignsNoMore() {
        var ada = Somebody.unknown();
        Visit.signIn(server, "acme", ada).then().statusCode(200);
        var old = server.keys.current();
        var asked = server.keysAsked.get();
        Visit.signIn(server, "acme", ada).then().statusCode(200);
        assertThat(server.keysAsked.get()).isEqualTo(asked);
        server.keys.rotate();
        Visit.signIn(server, "acme", ada).then().statusCode(200);
        assertThat(server.keysAsked.get()).isEqualTo(asked + 1);
        unproved(Visit.signIn(server, "acme", ada.signedBy((token, _) -> {
                    token.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
                    token.setKeyIdHeaderValue(old.getKeyId());
                    token.setKey(old.getPrivateKey());
                }))
                .then());
    }
}
