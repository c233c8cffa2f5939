package io.refract.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.refract.http.CallerResolver;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(DevTokensInProductionTest.Production.class)
class DevTokensInProductionTest {
    @Inject
    @Any
    Instance<CallerResolver> resolvers;

    public static class Production implements QuarkusTestProfile {
        @Override
        public String getConfigProfile() {
            return "prod";
        }

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.flyway.owner.migrate-at-start", "true");
        }
    }

    @Test
    void a_production_build_has_no_bean_that_knows_development_tokens() {
        assertThat(resolvers).noneMatch(resolver -> resolver.understands("dev:0190163d-8694-739b-aea5-966c26f8ad91"));
    }

    @Test
    void the_token_of_a_user_who_exists_is_refused() {
        var ada = People.user();

        ada.calls().get(ada.path()).then().statusCode(401).body("code", equalTo("UNAUTHENTICATED"));
    }
}
