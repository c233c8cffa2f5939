package io.refract.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.refract.database.TestDatabase;
import io.refract.testing.RefractServers;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OwnerAccessTest {
    private static final String SERVER = RefractServers.postgres().ownerJdbcUrl();

    private static Optional<String> refusal(String setting, String url, String user, Optional<String> password) {
        return OwnerAccess.refusal(setting, url, user, password, TestDatabase.APPLICATION);
    }

    @Test
    void theOwnerOfAnEmptyOrAMigratedDatabaseIsLetThrough() {
        try (var empty = TestDatabase.empty(RefractServers.postgres().superuserJdbcUrl());
                var migrated = TestDatabase.migrated()) {
            assertThat(refusal("DATABASE_OWNER_URL", empty.jdbcUrl(), TestDatabase.OWNER, Optional.empty()))
                    .isEmpty();
            assertThat(refusal("DATABASE_URL", migrated.jdbcUrl(), TestDatabase.OWNER, Optional.of("secret")))
                    .isEmpty();
        }
    }

    @Test
    void aRoleThatOnlyServesIsToldWhomCommandsNeed() {
        try (var empty = TestDatabase.empty(RefractServers.postgres().superuserJdbcUrl());
                var migrated = TestDatabase.migrated()) {
            for (var url : new String[] {empty.jdbcUrl(), migrated.jdbcUrl()}) {
                assertThat(refusal("DATABASE_URL", url, TestDatabase.APPLICATION, Optional.empty()))
                        .contains("the role refract_app of DATABASE_URL owns neither the schema nor may it make tables:"
                                + " set DATABASE_OWNER_URL to the owner's address");
            }
        }
    }

    @Test
    void whateverIsWrongWithTheAddressIsOneLineThatNamesTheSettingAndNoSecret() {
        for (var wrong : new String[][] {
            {SERVER.replaceFirst("\\?.*", ""), "nobody"},
            {SERVER.replaceFirst("/[^/?]+\\?.*", "/nowhere"), TestDatabase.OWNER},
            {"jdbc:postgresql://127.0.0.1:1/refract", TestDatabase.OWNER},
            {"jdbc:postgresql://no-such-host.invalid:5432/refract", TestDatabase.OWNER}
        }) {
            var refusal = refusal("DATABASE_OWNER_URL", wrong[0], wrong[1], Optional.of("hunter2"));

            assertThat(refusal.orElseThrow())
                    .startsWith("DATABASE_OWNER_URL does not work: ")
                    .hasLineCount(1)
                    .doesNotContain("hunter2");
        }
    }
}
