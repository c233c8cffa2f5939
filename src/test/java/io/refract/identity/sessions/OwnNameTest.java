package io.refract.identity.sessions;

import static org.hamcrest.Matchers.contains;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// No password is what everybody knows of its user, wherever it is chosen.
@QuarkusTest
class OwnNameTest {
    @Test
    void aPasswordThatIsTheUsersOwnNameIsRefusedWhenRegisteringAndWhenChangingIt() {
        var handle = UUID.randomUUID().toString();
        Person.post(
                        "register",
                        "{\"email\":\"%s@example.com\",\"password\":\"%s\"}"
                                .formatted(handle, handle.toUpperCase(java.util.Locale.ROOT)))
                .then()
                .statusCode(400)
                .body("errors.path", contains("password"))
                .body("errors.rule", contains("OwnName"));
        var ada = Person.registered();
        var change = "{\"currentPassword\":\"%s\",\"newPassword\":\"%s\"}";

        ada.calls()
                .body(change.formatted(Person.PASSWORD, ada.email()))
                .post("/auth/change-password")
                .then()
                .statusCode(400)
                .body("errors.path", contains("newPassword"))
                .body("errors.rule", contains("OwnName"));
        ada.calls()
                .body(change.formatted(Person.PASSWORD, "no " + ada.email()))
                .post("/auth/change-password")
                .then()
                .statusCode(204);
    }
}
