package io.refract.data;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.refract.testing.Authors;
import io.refract.testing.Authors.Author;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Values with the types that JSON lacks, as frontend hooks send and expect them.
@QuarkusTest
class DataTypesTest {
    private static final String DATA = "/api/v1/data/";
    private static final List<String> DATE = List.of("Date");

    private final Author author = Authors.user();

    @BeforeEach
    void write() {
        author.publishes("Alpha");
        author.publishes("Beta");
    }

    @Test
    void datesOfAConditionComeWithTheirTypeAndSoDoThoseOfTheAnswer() {
        var q = """
                {"where":{"authorId":"%s","createdAt":{"gt":"2020-01-01T00:00:00.000Z"}},
                 "orderBy":{"title":"asc"},
                 "select":{"title":true,"createdAt":true,"author":{"select":{"posts":{"select":{"publishedAt":true}}}}}}""".formatted(author.id());
        var answer = get("post/findMany", q, "{\"serialization\":{\"values\":{\"where.createdAt.gt\":[\"Date\"]}}}");

        assertThat(answer.statusCode(200).extract().<Map<String, Object>>path("meta.serialization.values"))
                .isEqualTo(Map.of(
                        "0.createdAt", DATE,
                        "0.author.posts.0.publishedAt", DATE,
                        "0.author.posts.1.publishedAt", DATE,
                        "1.createdAt", DATE,
                        "1.author.posts.0.publishedAt", DATE,
                        "1.author.posts.1.publishedAt", DATE));
    }

    @Test
    void whatIsUndefinedIsAbsent() {
        get("post/count", mine(",\"OR\":null"), "{\"serialization\":{\"values\":{\"where.OR\":[\"undefined\"]}}}")
                .statusCode(200)
                .body("data", equalTo(2));
    }

    @Test
    void aBodyHoldsTheTypesBesideItsArguments() {
        given().contentType("application/json")
                .body("""
                        {"where":{"authorId":"%s"},"_max":{"createdAt":true},
                         "meta":{"serialization":{"values":{}}}}""".formatted(author.id()))
                .post(DATA + "post/aggregate")
                .then()
                .statusCode(200)
                .body("meta.serialization.values", equalTo(Map.of("_max.createdAt", DATE)));
    }

    @Test
    void nothingIsToldWhereJsonTellsAll() {
        get("post/count", mine(""), "{\"serialization\":{\"values\":{}}}")
                .statusCode(200)
                .body("$", not(hasKey("meta")));
    }

    @Test
    void typesAreNotToldToThoseWhoDoNotAsk() {
        get("post/findMany", mine(""), "").statusCode(200).body("$", not(hasKey("meta")));
        get("post/findMany", mine(""), "{}").statusCode(200).body("$", not(hasKey("meta")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"serialization=superjson", "respond-async, serialization=\"superjson\""})
    void whoeverPrefersTypesGetsThem(String preference) {
        given().header("Prefer", preference)
                .queryParam(
                        "q", "{\"where\":{\"authorId\":\"%s\"},\"orderBy\":{\"id\":\"asc\"}}".formatted(author.id()))
                .get(DATA + "post/findFirst")
                .then()
                .statusCode(200)
                .body("meta.serialization.values.createdAt", equalTo(DATE));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[] | meta | Type",
                "{'serialization': | meta | Json",
                "{'serialization':{'values':{'where':3}}} | meta.serialization.values | Type"
            })
    void typesThatCannotBeReadAreRefused(String meta, String path, String rule) {
        get("post/findMany", "{}", meta.replace('\'', '"'))
                .statusCode(400)
                .body("errors[0].path", equalTo(path))
                .body("errors[0].rule", equalTo(rule));
    }

    private String mine(String more) {
        return "{\"where\":{\"authorId\":\"%s\"%s}}".formatted(author.id(), more);
    }

    private static ValidatableResponse get(String path, String q, String meta) {
        return given().queryParam("q", q)
                .queryParam("meta", meta)
                .get(DATA + path)
                .then();
    }
}
