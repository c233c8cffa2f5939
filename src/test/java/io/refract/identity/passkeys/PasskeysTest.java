package io.refract.identity.passkeys;

import static io.refract.identity.passkeys.PasskeyOwner.challengeToSignIn;
import static io.refract.identity.passkeys.PasskeyOwner.signIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.refract.testing.Http;
import io.refract.testing.Stored;
import org.junit.jupiter.api.Test;

/// Registering passkeys, signing in by them, and taking them away.
@QuarkusTest
class PasskeysTest {
    @Test
    void aPasskeyIsRegisteredListedAndTold() {
        var ada = PasskeyOwner.registered();
        var device = SoftAuthenticator.of(ada.id());
        var body = device.registration(ada.challenge()).replaceFirst("\\{", "{\"name\":\"Phone\",");

        var made = ada.register(body);

        made.then()
                .statusCode(201)
                .header("Cache-Control", "no-store")
                .header("Location", startsWith("/api/v1/auth/passkeys/"))
                .body("name", equalTo("Phone"))
                .body("transports", contains("internal", "hybrid"))
                .body("backupEligible", equalTo(true))
                .body("backedUp", equalTo(true))
                .body("aaguid", equalTo("00000000-0000-0000-0000-000000000000"))
                .body("createdAt", notNullValue())
                .body("lastUsedAt", nullValue());
        var list = ada.calls().get("/auth/passkeys");
        list.then().statusCode(200).body("data", hasSize(1)).body("data[0].id", equalTo(made.path("id")));
        assertThat(list.jsonPath().getMap("data[0]")).isEqualTo(made.jsonPath().getMap("$"));
        ada.notifications().then().body("data[0].title", equalTo("Another way to sign in"));
        assertThat(Stored.text(
                        "select string_agg(new_values::text, '') from audit.audit_logs where record_id = ?",
                        made.<String>path("id")))
                .contains("Phone")
                .doesNotContain("public_key");
        PasskeyOwner.registered().calls().get("/auth/passkeys").then().body("data", hasSize(0));
    }

    @Test
    void optionsTellBrowsersWhatIsWanted() {
        var ada = PasskeyOwner.registered();
        var device = ada.passkey();

        ada.calls()
                .post("/auth/passkeys/options")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("rp.id", equalTo("example.com"))
                .body("rp.name", equalTo("Refract"))
                .body("user.id", equalTo(Encoded.text(device.user())))
                .body("user.name", equalTo(ada.email()))
                .body("pubKeyCredParams.alg", contains(-7, -8, -257))
                .body("timeout", equalTo(300_000))
                .body("challenge", matchesPattern("[A-Za-z0-9_-]{96}"))
                .body("excludeCredentials.id", contains(Encoded.text(device.id())))
                .body("authenticatorSelection.residentKey", equalTo("required"))
                .body("authenticatorSelection.userVerification", equalTo("required"))
                .body("attestation", equalTo("none"));
        Http.anonymous()
                .post("/auth/passkeys/login/options")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("rpId", equalTo("example.com"))
                .body("allowCredentials", hasSize(0));
    }

    @Test
    void whoeverHasThePasskeySignsIn() {
        var ada = PasskeyOwner.registered();
        var device = ada.passkey();

        var answer = signIn(device);

        answer.then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("tokenType", equalTo("Bearer"))
                .body("refreshToken", notNullValue())
                .body("user.id", equalTo(ada.id().toString()))
                .body("user.email", equalTo(ada.email()));
        PasskeyOwner.bearer(answer.path("accessToken"))
                .get("/auth/me")
                .then()
                .statusCode(200)
                .body("id", equalTo(ada.id().toString()));
        ada.calls().get("/auth/sessions").then().body("data", hasSize(2));
        ada.calls().get("/auth/passkeys").then().body("data[0].lastUsedAt", notNullValue());
        Http.anonymous()
                .body("{\"refreshToken\":\"%s\"}".formatted(answer.<String>path("refreshToken")))
                .post("/auth/refresh")
                .then()
                .statusCode(200);
    }

    @Test
    void theRefreshTokenComesAsACookieIfThatIsWanted() {
        var device = PasskeyOwner.registered().passkey();
        var body = device.answer(challengeToSignIn()).replaceFirst("\\{", "{\"cookie\":true,");

        signIn(body)
                .then()
                .statusCode(200)
                .header("Set-Cookie", containsString("__Host-refresh="))
                .body("refreshToken", nullValue());
    }

    @Test
    void aPasskeyThatCountsSignsInAgainAndAgain() {
        var ada = PasskeyOwner.registered();
        var device = ada.registered(SoftAuthenticator.of(ada.id()).counting(7));

        signIn(device.counting(8)).then().statusCode(200);
        signIn(device.counting(9)).then().statusCode(200);
        signIn(device.counting(4_294_967_295L)).then().statusCode(200);
    }

    @Test
    void whatIsTakenAwaySignsInNoMore() {
        var ada = PasskeyOwner.registered();
        var device = ada.passkey();
        var id = ada.calls().get("/auth/passkeys").<String>path("data[0].id");
        signIn(device).then().statusCode(200);

        Http.as(Stored.admin()).delete("/auth/passkeys/" + id).then().statusCode(404);
        signIn(device).then().statusCode(200);
        ada.calls().delete("/auth/passkeys/" + id).then().statusCode(204);

        signIn(device).then().statusCode(401);
        ada.calls().get("/auth/passkeys").then().body("data", hasSize(0));
        ada.calls().delete("/auth/passkeys/" + id).then().statusCode(404).body("code", equalTo("P2025"));
        ada.notifications().then().body("data[0].title", equalTo("One way less to sign in"));
    }

    @Test
    void theLastWayInStays() {
        var ada = PasskeyOwner.registered();
        ada.passkey();
        ada.passkey();
        Stored.text("update users set password_hash = null where id = ? returning email", ada.id());
        var ids = ada.calls().get("/auth/passkeys").<java.util.List<String>>path("data.id");

        ada.calls().delete("/auth/passkeys/" + ids.get(0)).then().statusCode(204);
        ada.calls()
                .delete("/auth/passkeys/" + ids.get(1))
                .then()
                .statusCode(403)
                .body("code", equalTo("FORBIDDEN"));

        ada.calls().get("/auth/passkeys").then().body("data.id", contains(ids.get(1)));
    }

    @Test
    void aUserHasOnlySoManyPasskeys() {
        var ada = PasskeyOwner.registered();
        Stored.text("""
                with made as (insert into passkeys (user_id, credential_id, public_key, sign_count, aaguid,
                                                    backup_eligible, backed_up)
                select ?, sha256(gen_random_uuid()::text::bytea), 'k', 0, gen_random_uuid(), false, false
                  from generate_series(1, 19) returning 1) select count(*)::text from made""", ada.id());
        ada.passkey();

        ada.register(SoftAuthenticator.of(ada.id()).registration(ada.challenge()))
                .then()
                .statusCode(403);

        ada.calls().get("/auth/passkeys").then().body("data", hasSize(20));
    }

    @Test
    void passkeysAreForPeopleWhoAreSignedIn() {
        Http.anonymous().get("/auth/passkeys").then().statusCode(401);
        Http.anonymous().post("/auth/passkeys/options").then().statusCode(401);
        Http.anonymous().body("{}").post("/auth/passkeys").then().statusCode(401);
        Http.anonymous()
                .delete("/auth/passkeys/0198a7b4-0000-7000-8000-000000000000")
                .then()
                .statusCode(401);
    }
}
