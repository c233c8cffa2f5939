package io.refract.data;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasKey;

import io.quarkus.test.junit.QuarkusTest;
import io.refract.testing.Authors;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DataExplainTest {
    private static final String PATH = "/api/v1/data/post/findMany";
    private static final String QUERY = "{\"where\":{\"title\":{\"contains\":\"x\"}},\"take\":3,\"explain\":true}";

    @Test
    void staffLearnHowAQueryWouldRun() {
        Authors.moderator()
                .calls()
                .queryParam("q", QUERY)
                .get(PATH)
                .then()
                .statusCode(200)
                .body("data.statement", containsString("from public.posts"))
                .body("data.cost", greaterThan(0f))
                .body("data.plan[0]", hasKey("Plan"));
    }

    @Test
    void othersDoNot() {
        given().queryParam("q", QUERY).get(PATH).then().statusCode(401);
        Authors.user()
                .calls()
                .queryParam("q", QUERY)
                .get(PATH)
                .then()
                .statusCode(403)
                .body("code", equalTo("FORBIDDEN"))
                .body("error.reason", equalTo("rejected-by-policy"))
                .body("error.rejectedByPolicy", equalTo(true))
                .body("error.rejectReason", equalTo("no-access"));
    }

    @Test
    void itIsAskedForByTrue() {
        given().queryParam("q", "{\"explain\":false,\"take\":1}")
                .get(PATH)
                .then()
                .statusCode(200);
        given().queryParam("q", "{\"explain\":1}")
                .get(PATH)
                .then()
                .statusCode(400)
                .body("errors[0].path", equalTo("explain"));
    }
}
