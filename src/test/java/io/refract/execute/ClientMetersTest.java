package io.refract.execute;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ClientMetersTest {
    @Test
    void theMetersOfThePoolAreAboutTransactionsAlone() {
        given().get("/api/v1/posts?limit=1").then().statusCode(200);

        given().accept("text/plain")
                .get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("sql_pool_usage_seconds_count{pool_name="))
                .body(containsString("refract_statements_seconds_count{outcome=\"success\",statement=\"post.page\""))
                .body(not(containsString(ClientMeters.READS)))
                .body(not(containsString("refract_read_")));
    }
}
