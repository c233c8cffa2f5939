package io.refract.data;

import static io.refract.data.Writing.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.refract.testing.Authors;
import io.refract.testing.Authors.Author;
import io.refract.testing.RefractServers;
import io.refract.testing.Statements;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Numbers of rows as the database expects them, without a count.
@QuarkusTest
class EstimatedCountTest {
    private static final int TOLD = 3_000;

    private final Author told = Authors.user();
    private final Author other = Authors.user();

    @BeforeEach
    void tell() throws SQLException {
        run("insert into notifications (recipient_id, type, title, message) select '" + told.id()
                + "', 'SYSTEM', 't', 'm' from generate_series(1, " + TOLD + ")");
        run("analyze notifications");
    }

    @AfterEach
    void remove() throws SQLException {
        run("delete from notifications where recipient_id = '" + told.id() + "'");
        run("analyze notifications");
    }

    private static void run(String sql) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(RefractServers.postgres().ownerJdbcUrl());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int estimate(Author caller, String more) {
        return get(caller, "notification/count", "{'estimated':true" + more + "}")
                .statusCode(200)
                .body("meta.estimated", equalTo(true))
                .extract()
                .path("data");
    }

    @Test
    void aCountMayBeEstimatedOfWhatTheCallerSees() {
        var before = Statements.named("notification.count");

        assertThat(estimate(told, "")).isCloseTo(TOLD, within(TOLD / 5));
        assertThat(estimate(other, "")).as("rows of others are none of theirs").isLessThan(TOLD / 10);
        assertThat(estimate(told, ",'where':{'read':true}")).isLessThan(TOLD / 10);
        assertThat(estimate(told, ",'take':10")).isEqualTo(10);
        assertThat(Statements.named("notification.count"))
                .as("nothing is counted")
                .isEqualTo(before);

        get(told, "notification/count", "{'estimated':false}")
                .body("$", not(hasKey("meta")))
                .body("data", equalTo(TOLD));
    }

    @Test
    void aPageMayTellWhatThereIsAboutInAll() {
        var page = told.calls()
                .get("/api/v1/notifications?limit=2&count=estimated")
                .then()
                .statusCode(200);

        page.body("page", not(hasKey("totalCount")));
        assertThat(page.extract().<Integer>path("page.estimatedCount")).isCloseTo(TOLD, within(TOLD / 5));
        var next = page.extract().<String>path("page.nextCursor");
        told.calls()
                .get("/api/v1/notifications?limit=2&count=exact&cursor=" + next)
                .then()
                .body("page", not(hasKey("estimatedCount")))
                .body("page.totalCount", equalTo(TOLD));
        given().get("/api/v1/tags?count=about").then().statusCode(400).body("errors.path", hasItem("count"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            count  | {"estimated":1}                              | estimated | Type
            count  | {"estimated":true,"select":{"_all":true}}    | estimated | Exclusive
            count  | {"estimated":true,"cache":{"ttl":1}}         | cache     | Exclusive
            exists | {"estimated":true}                           | estimated | Unknown
            """)
    void whatCannotBeEstimatedIsRefused(String operation, String arguments, String path, String rule) {
        told.calls()
                .contentType("application/json")
                .body(arguments)
                .post("/api/v1/data/notification/" + operation)
                .then()
                .statusCode(400)
                .body("errors.path", hasItem(path))
                .body("errors.rule", hasItem(rule));
    }
}
