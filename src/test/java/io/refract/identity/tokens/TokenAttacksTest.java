package io.refract.identity.tokens;

import static io.refract.testing.TestKeys.pair;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.refract.testing.Http;
import io.refract.testing.RefractServers;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.ECPublicKey;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Each attack differs in one thing from a request that succeeds.
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class TokenAttacksTest {
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    @Inject
    KeyRing ring;

    private UUID user;
    private UUID session;

    /// A user in a session, and somebody else with one of their own.
    @BeforeEach
    void signIn() throws SQLException {
        user = UUID.fromString(row("insert into users (email) values ('" + UUID.randomUUID() + "@example.com')"));
        session = session(user);
    }

    private static UUID session(UUID user) throws SQLException {
        return UUID.fromString(row("insert into sessions (user_id, session_token, expires) values ('" + user + "', '"
                + UUID.randomUUID() + "', now() + interval '1 day')"));
    }

    private static String row(String insert) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(RefractServers.postgres().ownerJdbcUrl());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(insert + " returning id::text")) {
            rows.next();
            return rows.getString(1);
        }
    }

    /// What a token says, and what it is signed with.
    private record Forged(
            String issuer,
            String audience,
            String subject,
            String session,
            Instant from,
            Instant until,
            String algorithm,
            Key key,
            String keyId) {
        Forged by(Key other) {
            return new Forged(issuer, audience, subject, session, from, until, algorithm, other, keyId);
        }

        Forged named(String other) {
            return new Forged(issuer, audience, subject, session, from, until, algorithm, key, other);
        }

        Forged by(String other, Key its) {
            return new Forged(issuer, audience, subject, session, from, until, other, its, keyId);
        }

        Forged at(Instant begin, Instant end) {
            return new Forged(issuer, audience, subject, session, begin, end, algorithm, key, keyId);
        }

        Forged of(String maker, String target) {
            return new Forged(maker, target, subject, session, from, until, algorithm, key, keyId);
        }

        Forged about(String who, String where) {
            return new Forged(issuer, audience, who, where, from, until, algorithm, key, keyId);
        }

        String text() {
            return text("");
        }

        /// @param more members beside the claims
        String text(String more) {
            var jws = new JsonWebSignature();
            jws.setPayload("""
                    {"iss":"%s","aud":"%s","sub":"%s","sid":"%s","iat":%d,"exp":%d,"jti":"x"%s}""".formatted(
                            issuer, audience, subject, session, from.getEpochSecond(), until.getEpochSecond(), more));
            jws.setAlgorithmHeaderValue(algorithm);
            jws.setKeyIdHeaderValue(keyId);
            jws.setKey(key);
            jws.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
            jws.setDoKeyValidation(false);
            try {
                return jws.getCompactSerialization();
            } catch (JoseException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private Forged right() {
        var now = Instant.now();
        var signer = ring.keys().signer();
        return new Forged(
                "refract",
                "refract",
                user.toString(),
                session.toString(),
                now,
                now.plusSeconds(900),
                "ES256",
                signer.key(),
                signer.id());
    }

    private static Response ask(String token) {
        return Http.anonymous().header("Authorization", "Bearer " + token).get("/auth/me");
    }

    static Stream<Arguments> attacks() {
        var now = Instant.now();
        return Stream.of(
                attack("a key of another", it -> it.by(stranger().key())),
                attack("a key of another by its own name", it -> {
                    var other = stranger();
                    return it.by(other.key()).named(other.id());
                }),
                attack("an unknown key's name", it -> it.named("nobody")),
                attack("another curve", it -> it.by("ES384", pair("secp384r1").getPrivate())),
                attack("another algorithm", it -> it.by("RS256", rsa())),
                attack("another issuer", it -> it.of("https://evil.example", "refract")),
                attack("another audience", it -> it.of("refract", "somebody-else")),
                attack("expired", it -> it.at(now.minusSeconds(1_000), now.minusSeconds(100))),
                attack("from the future", it -> it.at(now.plusSeconds(100), now.plusSeconds(1_000))),
                attack("no user", it -> it.about("admin", it.session())),
                attack("no session", it -> it.about(it.subject(), "")),
                attack(
                        "a session that is not there",
                        it -> it.about(it.subject(), UUID.randomUUID().toString())),
                attack(
                        "another user's session",
                        it -> it.about(UUID.randomUUID().toString(), it.session())));
    }

    private static TokenKeys.Signer stranger() {
        return TokenKeys.of(List.of(EllipticKeys.generate())).signer();
    }

    private static Key rsa() {
        try {
            return KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Arguments attack(String name, UnaryOperator<Forged> change) {
        return Arguments.of(name, change);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attacks")
    void aForgedTokenIsRefused(String name, UnaryOperator<Forged> change) {
        ask(right().text()).then().statusCode(200).body("id", equalTo(user.toString()));

        refused(ask(change.apply(right()).text()));
    }

    private static void refused(Response answer) {
        answer.then()
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer error=\"invalid_token\"")
                .header("Cache-Control", "no-store")
                .body("code", equalTo("UNAUTHENTICATED"));
    }

    @Test
    void thePublicKeyIsNoSecretToSignWith() {
        var published = ring.keys().find(right().keyId()).orElseThrow().publicKey();
        ask(right().text()).then().statusCode(200);

        refused(ask(right().by("HS256", new HmacKey(published.getEncoded())).text()));
    }

    @Test
    void aTokenWithoutSignatureIsRefused() {
        var text = right().text();
        ask(text).then().statusCode(200);
        var claims = text.split("\\.")[1];

        refused(ask(encoded("{\"alg\":\"none\"}") + "." + claims + "."));
        refused(ask(encoded("{\"alg\":\"none\",\"kid\":\"" + right().keyId() + "\"}") + "." + claims + "."));
        refused(ask(text.substring(0, text.lastIndexOf('.') + 1)));
        refused(ask(text.substring(0, text.lastIndexOf('.'))));
    }

    private static String encoded(String json) {
        return BASE64.encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aTokenWhoseClaimsWereChangedIsRefused() throws SQLException {
        var text = right().text();
        var other = UUID.fromString(row("insert into users (email) values ('" + UUID.randomUUID() + "@example.com')"));
        var claims = new String(Base64.getUrlDecoder().decode(text.split("\\.")[1]), StandardCharsets.UTF_8)
                .replace(user.toString(), other.toString())
                .replace(session.toString(), session(other).toString());
        ask(text).then().statusCode(200);

        refused(ask(text.split("\\.")[0] + "." + encoded(claims) + "." + text.split("\\.")[2]));
    }

    @Test
    void eachCharacterOfTheSignatureCounts() {
        var text = right().text();
        ask(text).then().statusCode(200);
        var at = text.lastIndexOf('.') + 20;

        refused(ask(text.substring(0, at) + (text.charAt(at) == 'A' ? 'B' : 'A') + text.substring(at + 1)));
        refused(ask(text + "A"));
    }

    @Test
    void aLongTokenIsRefused() {
        ask(right().text(",\"pad\":\"x\"")).then().statusCode(200);

        refused(ask(right().text(",\"pad\":\"%s\"".formatted("x".repeat(6_000)))));
        refused(ask("." + "x".repeat(6_000)));
    }

    @Test
    void theKeyThatATokenBringsAlongIsNotTaken() throws JoseException {
        var stranger = EllipticKeys.generate();
        var signer = ring.keys().signer();

        ask(bringing(stranger, signer.key(), signer.id())).then().statusCode(200);
        for (var name : List.of(stranger.id(), signer.id())) {
            refused(ask(bringing(stranger, stranger.privateKey(), name)));
        }
    }

    private String bringing(TokenKey along, @Nullable Key signing, String name) throws JoseException {
        var jws = new JsonWebSignature();
        jws.setPayload(
                new String(Base64.getUrlDecoder().decode(right().text().split("\\.")[1]), StandardCharsets.UTF_8));
        jws.setAlgorithmHeaderValue("ES256");
        jws.setKeyIdHeaderValue(name);
        jws.getHeaders().setJwkHeaderValue("jwk", new EllipticCurveJsonWebKey(along.publicKey()));
        jws.setKey(signing);
        return jws.getCompactSerialization();
    }

    @Test
    void aTokenThatIsThereTwiceIsRefused() {
        var value = "Bearer " + right().text();
        Http.anonymous().header("Authorization", value).get("/auth/me").then().statusCode(200);

        Http.anonymous()
                .header("Authorization", value, value)
                .get("/auth/me")
                .then()
                .statusCode(400)
                .body("errors[0].path", equalTo("Authorization"))
                .body("errors[0].rule", equalTo("Repeated"));
    }

    @Test
    void clocksMayDifferByAMinute() {
        var now = Instant.now();

        ask(right().at(now.plusSeconds(50), now.plusSeconds(950)).text()).then().statusCode(200);
        ask(right().at(now.minusSeconds(950), now.minusSeconds(50)).text())
                .then()
                .statusCode(200);
    }

    @Test
    void theKeysArePublished() {
        var signer = ring.keys().signer();
        var key = (ECPublicKey) ring.keys().find(signer.id()).orElseThrow().publicKey();

        var published = RestAssured.given().get("/.well-known/jwks.json");

        published
                .then()
                .statusCode(200)
                .header("Cache-Control", "public, max-age=300")
                .contentType("application/json")
                .body("keys[0].kid", equalTo(signer.id()))
                .body("keys[0].kty", equalTo("EC"))
                .body("keys[0].crv", equalTo("P-256"))
                .body("keys[0].alg", equalTo("ES256"))
                .body("keys[0].use", equalTo("sig"));
        assertThat(published.asString()).doesNotContain("\"d\"");
        assertThat(new BigInteger(1, Base64.getUrlDecoder().decode(published.<String>path("keys[0].x"))))
                .isEqualTo(key.getW().getAffineX());
    }
}
