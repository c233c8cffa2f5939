package io.refract.interactive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.refract.testing.Authors;
import io.refract.testing.Authors.Author;
import io.refract.testing.Together;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is cached shows nothing of a transaction before its commit, and nothing from before it
/// afterwards.
@QuarkusTest
class TransactionsAndTheCacheTest {
    private final Author author = Authors.user();
    private final String word = Authors.unique("cached");

    private String title(String path) {
        return author.calls()
                .get("/api/v1/posts/" + path)
                .then()
                .statusCode(200)
                .extract()
                .path("title");
    }

    @AfterEach
    void end() {
        Client.endAll();
    }

    @ParameterizedTest
    @CsvSource({"commit, new", "rollback, old"})
    void aPostIsAsItWasUntilTheCommit(String end, String title) {
        var post = author.writes(Authors.draft("old", Map.of("published", true, "slug", word)));
        var id = post.getString("id");
        var client = Client.begins(author);
        assertThat(title(id)).isEqualTo("old");
        assertThat(title("by-slug/" + word)).isEqualTo("old");
        client.calls()
                .body(Client.json("{'title':'new'}"))
                .patch("/api/v1/posts/" + id)
                .then()
                .statusCode(200);
        for (var i = 0; i < 3; i++) {
            client.calls().get("/api/v1/posts/" + id).then().body("title", equalTo("new"));
            client.calls().get("/api/v1/posts/by-slug/" + word).then().body("title", equalTo("new"));
            assertThat(title(id)).isEqualTo("old");
            assertThat(title("by-slug/" + word)).isEqualTo("old");
        }
        client.does(end).statusCode(200);
        assertThat(title(id)).isEqualTo(title);
        assertThat(title("by-slug/" + word)).isEqualTo(title);
    }

    @Test
    void anAcknowledgedCommitIsSeenWhileOthersRead() {
        var id = author.publishes("n0").getString("id");
        var done = new AtomicBoolean();
        Together.run(3, reader -> {
            while (reader > 0 && !done.get()) {
                title(id);
            }
            if (reader == 0) {
                try {
                    seesItsCommits(id);
                } finally {
                    done.set(true);
                }
            }
            return reader;
        });
    }

    private void seesItsCommits(String id) {
        for (var i = 1; i <= 8; i++) {
            var client = Client.begins(author);
            client.calls()
                    .header("Transaction-Commit", Boolean.toString(i % 2 == 0))
                    .body(Client.json("{'title':'n" + i + "'}"))
                    .patch("/api/v1/posts/" + id)
                    .then()
                    .statusCode(200);
            client.does("commit").statusCode(200);
            assertThat(title(id)).isEqualTo("n" + i);
        }
    }

    @Test
    void tenThousandRowsOfOneCallAreToldToTheCache() {
        var user = "/api/v1/users/" + author.id();
        author.calls().get(user).then().body("_count.posts", equalTo(0));
        var client = Client.begins(author);
        var rows = IntStream.range(0, 10_000)
                .mapToObj(i -> "{'title':'%s','content':'c','slug':'%s-%d','published':true}".formatted(word, word, i))
                .collect(Collectors.joining(",", "{'data':[", "]}"));
        var made = client.calls().body(Client.json(rows)).post("/api/v1/data/post/createMany");
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        client.calls().get(user).then().body("_count.posts", equalTo(10_000));
        author.calls().get(user).then().body("_count.posts", equalTo(0));
        author.calls().get("/api/v1/posts/by-slug/" + word + "-77").then().statusCode(404);
        client.does("commit").statusCode(200);
        author.calls().get(user).then().body("_count.posts", equalTo(10_000));
        author.calls().get("/api/v1/posts/by-slug/" + word + "-77").then().statusCode(200);
    }
}
