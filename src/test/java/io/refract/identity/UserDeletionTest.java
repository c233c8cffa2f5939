package io.refract.identity;

import static io.refract.identity.People.anonymous;
import static io.refract.identity.People.stored;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.refract.kernel.ErrorCode;
import io.refract.kernel.Failure;
import io.refract.query.Mutation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

@QuarkusTest
class UserDeletionTest {
    /// A feature that keeps some users.
    @ApplicationScoped
    static class Keeper implements UserDeletion {
        static final Set<UUID> KEPT = ConcurrentHashMap.newKeySet();
        static final Set<UUID> SEEN = ConcurrentHashMap.newKeySet();

        @Override
        public List<Mutation> writes(List<UUID> users) {
            SEEN.addAll(users);
            if (users.stream().anyMatch(KEPT::contains)) {
                throw Failure.of(ErrorCode.REQUIRED_RELATION, "This user is kept.");
            }
            return List.of();
        }
    }

    @Test
    void aDeletedUserIsGoneForAllAndCallsNoMore() {
        var ada = People.user();
        var admin = People.admin();
        anonymous().get(ada.path()).then().statusCode(200);
        ada.calls().get(ada.path()).then().statusCode(200);

        ada.calls().delete(ada.path()).then().statusCode(204).body(equalTo(""));

        assertThat(Keeper.SEEN).contains(UUID.fromString(ada.id()));
        ada.calls().get("/users").then().statusCode(401);
        anonymous().get(ada.path()).then().statusCode(404);
        for (var path : new String[] {
            ada.path(), "/users/by-username/" + ada.handle(), "/users/by-email/" + ada.email(), ada.path() + "/profile"
        }) {
            admin.calls().get(path).then().statusCode(404).body("code", equalTo("P2025"));
        }
        admin.calls().delete(ada.path()).then().statusCode(404);
        admin.calls().body("{}").patch(ada.path()).then().statusCode(404);
        assertThat(stored("select deleted_at::text from users where id = ?::uuid", ada.id()))
                .isNotNull();
    }

    @Test
    void theAddressAndTheUsernameBecomeFree() {
        var ada = People.user();
        ada.calls().delete(ada.path()).then().statusCode(204);

        People.register("{\"email\":\"%s\",\"username\":\"%s\"}".formatted(ada.email(), ada.handle()))
                .then()
                .statusCode(201);
    }

    @Test
    void onlyTheUserAndAdministratorsDeleteAUser() {
        var ada = People.user();

        anonymous().delete(ada.path()).then().statusCode(401);
        People.user().calls().delete(ada.path()).then().statusCode(403);
        People.moderator().calls().delete(ada.path()).then().statusCode(403);
        anonymous().get(ada.path()).then().statusCode(200);
        People.admin().calls().delete(ada.path()).then().statusCode(204);
    }

    @Test
    void aVersionThatHasPassedKeepsTheUser() {
        var ada = People.user();
        var etag = ada.calls().get(ada.path()).header("ETag");
        ada.calls().body("{\"bio\":\"new\"}").patch(ada.path()).then().statusCode(200);

        ada.calls().header("If-Match", etag).delete(ada.path()).then().statusCode(412);

        ada.calls().get(ada.path()).then().statusCode(200);
    }

    @Test
    void aFeatureThatFailsKeepsTheUser() {
        var ada = People.user();
        Keeper.KEPT.add(UUID.fromString(ada.id()));

        ada.calls().delete(ada.path()).then().statusCode(409).body("code", equalTo("P2014"));

        ada.calls().get(ada.path()).then().statusCode(200).body("version", equalTo(0));
    }
}
