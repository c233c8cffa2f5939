package io.refract.data;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.refract.testing.Authors;
import io.refract.testing.Authors.Author;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// No query makes the server hold more than an answer may have.
@QuarkusTest
class AnswerSizeTest {
    private static final int POSTS = 100;

    private final Author author = Authors.user();

    /// Ten million characters of text.
    @BeforeEach
    void writeLongPosts() {
        Authors.one("""
                with written as (
                    insert into posts (title, content, author_id, published, published_at)
                    select 'Long', repeat('x', 100000), ?, true, now() from generate_series(1, ?) returning id
                )
                select count(*) from written""", author.id(), POSTS);
    }

    @Test
    void rowsThatAreTooLargeTogetherAreRefused() {
        refused("post/findMany", "{\"where\":{\"authorId\":\"%s\"}}");
        ask("post/findMany", "{\"where\":{\"authorId\":\"%s\"},\"take\":50}").statusCode(200);
    }

    @Test
    void aListThatIsTooLargeIsRefused() {
        refused("user/findUnique", "{\"where\":{\"id\":\"%s\"},\"include\":{\"posts\":true}}");
        ask("user/findUnique", "{\"where\":{\"id\":\"%s\"},\"include\":{\"posts\":{\"select\":{\"title\":true}}}}")
                .statusCode(200)
                .body("data.posts", hasSize(POSTS));
    }

    @Test
    void aListInAListThatIsTooLargeIsRefused() {
        refused(
                "post/findMany",
                "{\"where\":{\"authorId\":\"%s\"},\"take\":1,\"select\":{\"author\":{\"select\":{\"posts\":{\"take\":2,"
                        + "\"select\":{\"author\":{\"select\":{\"posts\":{\"select\":{\"content\":true}}}}}}}}}}");
        ask(
                        "post/findMany",
                        "{\"where\":{\"authorId\":\"%s\"},\"take\":1,\"select\":{\"author\":{\"select\":{\"posts\":{\"take\":2,"
                                + "\"select\":{\"author\":{\"select\":{\"posts\":{\"select\":{\"title\":true}}}}}}}}}}")
                .statusCode(200)
                .body("data[0].author.posts[1].author.posts", hasSize(POSTS));
    }

    /// The rows hold short texts; their names are written once for each.
    @Test
    void anAnswerThatIsLargerThanItsRowsIsRefused() {
        refused(
                "post/findMany",
                "{\"where\":{\"authorId\":\"%s\"},\"select\":{\"author\":{\"select\":{\"posts\":{"
                        + "\"select\":{\"featured\":true,\"metaDescription\":true,\"metaTitle\":true,\"published\":true,"
                        + "\"viewCount\":true,\"author\":{\"select\":{\"bio\":true,\"image\":true,\"name\":true,"
                        + "\"posts\":{\"take\":30,\"select\":{\"featured\":true,\"published\":true}}}}}}}}}}");
    }

    private void refused(String operation, String arguments) {
        ask(operation, arguments)
                .statusCode(400)
                .body("code", equalTo("TOO_COMPLEX"))
                .body("detail", containsString("refract.query.answer-size"));
    }

    private ValidatableResponse ask(String operation, String arguments) {
        return given().contentType("application/json")
                .body(arguments.formatted(author.id()))
                .post("/api/v1/data/" + operation)
                .then();
    }
}
