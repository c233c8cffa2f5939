package io.refract.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.refract.access.Caller;
import io.refract.database.CapturedStatement;
import io.refract.database.TestDatabase;
import io.refract.engine.Engine;
import io.refract.operations.SampleData;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/// With thousands of comments, everything that is counted of a user is counted from indexes alone.
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class UserPlansTest {
    private static final int SCALE = 100;

    @Inject
    Engine engine;

    @Test
    void onlyTheUserItselfIsReadFromItsTable() throws SQLException {
        var query = UserDocuments.VIEW.byId(SampleData.ADMIN);
        var statement = CapturedStatement.of(runner -> engine.find(query, Caller.ANONYMOUS, runner));
        try (var database = TestDatabase.migrated()) {
            try (var owner = database.asOwner()) {
                SampleData.load(owner.connection(), SCALE, false, line -> {});
            }
            try (var app = database.asApplication()) {
                assertThat(statement.scans(app))
                        .isNotEmpty()
                        .allMatch(scan ->
                                scan.startsWith("Index Only Scan") || scan.startsWith("Index Scan using users_pkey"));
            }
        }
    }
}
