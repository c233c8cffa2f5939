package io.refract.identity;

import static io.refract.identity.People.as;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class DevTokensTest {
    @Test
    void aTokenNamesItsUserInAnyLetterCase() {
        var ada = People.user();

        as("dev:" + ada.id().toUpperCase(Locale.ROOT))
                .get(ada.path())
                .then()
                .statusCode(200)
                .body("email", equalTo(ada.email()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev:", "dev:1", "dev:1-1-1-1-1", "DEV:0190163d-8694-739b-aea5-966c26f8ad91", "nonsense"})
    void aMalformedTokenIsRefused(String token) {
        as(token).get("/users").then().statusCode(401).body("code", equalTo("UNAUTHENTICATED"));
    }

    @Test
    void aTokenOfNobodyIsRefused() {
        as("dev:" + UUID.randomUUID()).get("/users").then().statusCode(401).body("code", equalTo("UNAUTHENTICATED"));
    }

    @Test
    void aNewRoleCountsAtTheNextRequest() {
        var admin = People.admin();
        var ada = People.user();
        var bob = People.user();
        ada.calls().get(bob.path()).then().statusCode(200).body("$", not(hasKey("email")));

        admin.calls().body("{\"role\":\"ADMIN\"}").patch(ada.path()).then().statusCode(200);

        ada.calls().get(bob.path()).then().statusCode(200).body("email", equalTo(bob.email()));
    }
}
