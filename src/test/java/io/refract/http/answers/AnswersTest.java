package io.refract.http.answers;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class AnswersTest {
    private static final String ID = "01890A5D-ac96-774b-bcce-b302099a8057";
    private static final String ETAG = "\"3-Lxa4R3FGobK6fWu3\"";

    /// As it is sent to those who take compressed answers, as the client of these tests does.
    private static final String WEAK_ETAG = "W/" + ETAG;

    @Test
    void aDocumentHasATagAndMustBeAskedForAgain() {
        given().get("/api/v1/samples/" + ID)
                .then()
                .statusCode(200)
                .contentType("application/json")
                .header("ETag", WEAK_ETAG)
                .header("Cache-Control", "private, no-cache")
                .header("Vary", "Authorization, Accept-Encoding, Origin")
                .body(equalTo("{\"name\":\"é\"}"));
    }

    @Test
    void aDocumentThatTheClientHasIsNotSentAgain() {
        given().header("If-None-Match", "\"x\", W/" + ETAG)
                .get("/api/v1/samples/" + ID)
                .then()
                .statusCode(304)
                .header("ETag", WEAK_ETAG)
                .header("Vary", "Authorization, Accept-Encoding, Origin")
                .header("Content-Type", nullValue())
                .body(equalTo(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "\"3-other\"", "\"2-a\", \"3-b\""})
    void aChangeIsMadeToTheRightVersion(String ifMatch) {
        change(ifMatch, 200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "2-1I_cEnIxcIhkNV3V" | 412
            "of-another"         | 412
            3                    | 400
            """)
    void aChangeIsRefusedForAnyOther(String ifMatch, int status) {
        change(ifMatch, status);
    }

    private static void change(String ifMatch, int status) {
        given().header("If-Match", ifMatch)
                .contentType("application/json")
                .body("{}")
                .patch("/api/v1/samples/" + ID)
                .then()
                .statusCode(status);
    }

    @Test
    void aNewRecordTellsWhereItIs() {
        given().header("Authorization", "Bearer test:USER")
                .contentType("application/json")
                .body("{\"title\":\"t\"}")
                .post("/api/v1/samples")
                .then()
                .statusCode(201)
                .header("Location", "/api/v1/samples/7")
                .header("ETag", WEAK_ETAG)
                .body(equalTo("{\"name\":\"é\"}"));
    }

    @Test
    void aPageLinksToItsNeighbours() {
        given().urlEncodingEnabled(false)
                .get(
                        "/api/v1/samples?authorId=" + ID
                                + "&published=true&order=mostPopular&search=a%26b&since=2026-01-31T12:00:00Z&limit=7&cursor=c&count=exact")
                .then()
                .statusCode(200)
                .header("Link", """
                        </api/v1/samples?authorId=01890A5D-ac96-774b-bcce-b302099a8057&published=true\
                        &order=mostPopular&search=a%26b&since=2026-01-31T12:00:00Z&limit=7&count=exact&cursor=next>; rel="next", \
                        </api/v1/samples?authorId=01890A5D-ac96-774b-bcce-b302099a8057&published=true\
                        &order=mostPopular&search=a%26b&since=2026-01-31T12:00:00Z&limit=7&count=exact&cursor=c>; rel="prev\"""")
                .body(equalTo("""
                        {"data":[{"authorId":"Optional[01890a5d-ac96-774b-bcce-b302099a8057]",\
                        "published":"Optional[true]","order":"MOST_POPULAR","search":"Optional[a&b]",\
                        "since":"Optional[2026-01-31T12:00:00Z]",\
                        "page":"PageRequest[limit=7, cursor=Optional[c], total=EXACT, inLines=false]"}],\
                        "page":{"nextCursor":"next","previousCursor":"c","hasNextPage":true,"hasPreviousPage":true,\
                        "totalCount":41}}"""));
    }

    @Test
    void parametersThatAreNotGivenHaveTheirDefaults() {
        given().get("/api/v1/samples")
                .then()
                .statusCode(200)
                .body("data[0].order", equalTo("NEWEST"))
                .body(
                        "data[0].page",
                        equalTo("PageRequest[limit=20, cursor=Optional.empty, total=NONE, inLines=false]"))
                .body("page.totalCount", nullValue());
    }

    @Test
    void allThatIsWrongWithTheParametersIsToldAtOnce() {
        given().header("X-Request-Id", "r1")
                .urlEncodingEnabled(false)
                .get(
                        "/api/v1/samples?authorId=1&published=yes&order=oldest&search=abcdef&since=now&limit=0&limit=1&cursor="
                                + "&count=all&publishd=true")
                .then()
                .statusCode(400)
                .body(equalTo("""
                        {"type":"/errors/VALIDATION","title":"The request is not valid","status":400,\
                        "code":"VALIDATION","detail":"9 rules are broken, the first at authorId: must be a UUID",\
                        "instance":"r1","errors":[\
                        {"path":"authorId","rule":"Uuid","message":"must be a UUID"},\
                        {"path":"published","rule":"Type","message":"must be true or false"},\
                        {"path":"order","rule":"Enum","message":"must be one of newest, mostPopular"},\
                        {"path":"search","rule":"Size","message":"must have 2 to 5 characters"},\
                        {"path":"since","rule":"Type","message":"must be a moment such as 2026-01-31T12:00:00.000Z"},\
                        {"path":"limit","rule":"Repeated","message":"is given more than once"},\
                        {"path":"cursor","rule":"Size","message":"must have 1 to 2000 characters"},\
                        {"path":"count","rule":"Enum","message":"must be one of exact, estimated"},\
                        {"path":"publishd","rule":"Unknown",\
                        "message":"is not a parameter of this endpoint, did you mean published?"}]}"""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=101", "limit=0", "limit=-1", "limit=1.5", "limit=", "search=a%00b"})
    void limitsAndTextsAreChecked(String query) {
        given().urlEncodingEnabled(false).get("/api/v1/samples?" + query).then().statusCode(400);
    }

    @Test
    void anEndpointWithoutParametersTakesNone() {
        given().get("/api/v1/samples/" + ID + "?expand=true")
                .then()
                .statusCode(400)
                .body("errors[0].path", equalTo("expand"))
                .body("errors[0].rule", equalTo("Unknown"));
    }

    @Test
    void anAnswerIsCompressedForThoseWhoTakeIt() {
        given().header("Accept-Encoding", "gzip")
                .get("/api/v1/samples")
                .then()
                .statusCode(200)
                .header("Content-Encoding", "gzip");
    }
}
