package io.refract.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.refract.testing.Authors;
import io.refract.testing.Http;
import io.refract.testing.Stored;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Rows to be made that are not in an array: each a line of JSON or of CSV, all of them or none.
@QuarkusTest
class RowsInLinesTest {
    private static final String LINES = "application/x-ndjson";
    private static final String CSV = "text/csv";
    private static final RestAssuredConfig AS_TEXT = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig()
                    .encodeContentTypeAs(LINES, ContentType.TEXT)
                    .encodeContentTypeAs(CSV, ContentType.TEXT)
                    .appendDefaultContentCharsetToContentTypeIfUndefined(false));

    private final String word = Authors.unique("row");

    private static RequestSpecification sent(String type, String text) {
        return Http.as(Authors.admin().id()).config(AS_TEXT).contentType(type).body(text);
    }

    private long made() {
        return Stored.count("tags where name like ?", word + "%");
    }

    @Test
    void eachLineOfJsonIsARow() {
        sent(LINES, "{\"name\":\"%s 1\",\"color\":\"#123456\"}\n{\"name\":\"%s 2\"}\n".formatted(word, word))
                .post("/data/tag/createMany")
                .then()
                .statusCode(201)
                .body("data.count", equalTo(2));

        assertThat(made()).isEqualTo(2);
    }

    @Test
    void eachLineOfCsvBehindTheNamesIsARow() {
        sent(CSV, "name,description,color\r\n%s 1,\"a, b\r\nc\",\r\n%s 2,\"\",#123456\r\n".formatted(word, word))
                .post("/data/tag/createMany")
                .then()
                .statusCode(201)
                .body("data.count", equalTo(2));

        assertThat(Stored.text("select description from tags where name = ?", word + " 1"))
                .isEqualTo("a, b\r\nc");
        assertThat(Stored.text("select description from tags where name = ?", word + " 2"))
                .isEmpty();
        assertThat(Stored.count("tags where name = ? and color is null", word + " 1"))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            application/x-ndjson | {"name":"W 1"}~{"nmae":"W 2"}   | 2.nmae
            application/x-ndjson | {"name":"W 1"}~{"name":"W 2"    | 2
            text/csv             | name,color~W 1,red~W 2          | 3
            text/csv             | name,colour~W 1,red             | 1.colour""")
    void ifOneIsWrongNoneIsMadeAndItsLineIsTold(String type, String text, String path) {
        sent(type, text.replace("W", word).replace('~', '\n'))
                .post("/data/tag/createMany")
                .then()
                .statusCode(400)
                .body("code", equalTo("VALIDATION"))
                .body("errors[0].path", equalTo(path));

        assertThat(made()).isZero();
    }

    @Test
    void whatTheDatabaseRefusesUndoesAll() {
        sent(CSV, "name\n%s 1\n%s 2\n%s 1\n".formatted(word, word, word))
                .post("/data/tag/createMany")
                .then()
                .statusCode(409)
                .body("code", equalTo("P2002"));

        assertThat(made()).isZero();
    }

    @Test
    void tenThousandRowsComeInOneRequest() {
        var csv = IntStream.range(0, 10_000)
                .mapToObj(i -> word + "-" + i + "," + "x".repeat(200))
                .collect(Collectors.joining("\n", "name,description\n", "\n"));

        sent(CSV, csv).post("/data/tag/createMany").then().statusCode(201).body("data.count", equalTo(10_000));
    }

    @ParameterizedTest
    @CsvSource({"createManyAndReturn", "create", "updateMany", "findMany"})
    void otherOperationsTakeJson(String operation) {
        sent(CSV, "name\nx\n")
                .post("/data/tag/" + operation)
                .then()
                .statusCode(415)
                .body("code", equalTo("UNSUPPORTED_MEDIA_TYPE"));
    }

    @Test
    void whoMayNotWriteMayNotInLinesEither() {
        Http.as(Authors.user().id())
                .config(AS_TEXT)
                .contentType(CSV)
                .body("name\n" + word + "\n")
                .post("/data/tag/createMany")
                .then()
                .statusCode(403);
        Http.anonymous()
                .config(AS_TEXT)
                .contentType(CSV)
                .body("name\n" + word + "\n")
                .post("/data/tag/createMany")
                .then()
                .statusCode(401);

        assertThat(made()).isZero();
    }
}
