package io.refract.record;

import static io.refract.testing.Authors.draft;
import static io.refract.testing.Authors.unique;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.refract.kernel.Text;
import io.refract.testing.Authors;
import io.refract.testing.Authors.Author;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Text that only looks filled is told at its field, at each endpoint that takes it.
@QuarkusTest
class BlankTextTest {
    /// Short enough for each field but a color.
    private static final int LENGTH = 100;

    private static final String SHORT = "\u00A0\u200B\u3164\u2800";

    /// Every blank character but NUL, in texts of nothing else.
    private static final List<String> BLANKS = blanks();

    private final Author admin = Authors.admin();
    private String post = "";

    @BeforeEach
    void publish() {
        post = admin.publishes("Alpha").getString("id");
    }

    @Test
    void namesOfPeople() {
        BLANKS.forEach(blank ->
                refused("POST", "/users", Map.of("email", unique("e") + "@example.com", "name", blank), "name"));
        refused("PATCH", "/users/" + admin.id(), Map.of("name", BLANKS.getLast()), "name");
    }

    @Test
    void titlesOfPosts() {
        BLANKS.forEach(blank -> refused("POST", "/posts", draft(blank, Map.of("content", "c")), "title"));
        refused("PATCH", "/posts/" + post, Map.of("title", BLANKS.getLast()), "title");
    }

    @Test
    void comments() {
        var comments = "/posts/" + post + "/comments";
        BLANKS.forEach(blank -> refused("POST", comments, Map.of("content", blank), "content"));
        var comment = admin.calls()
                .body(Map.of("content", "c"))
                .post("/api/v1" + comments)
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        refused("PATCH", "/comments/" + comment, Map.of("content", BLANKS.getLast()), "content");
    }

    @Test
    void tagsAndCategories() {
        for (var resource : List.of("/tags", "/categories")) {
            BLANKS.forEach(blank -> refused("POST", resource, Map.of("name", blank), "name"));
            refused("POST", resource, Map.of("name", unique("n"), "color", SHORT), "color");
            var id = resource.equals("/tags") ? Authors.tag(unique("t")) : Authors.category(unique("c"));
            refused("PATCH", resource + "/" + id, Map.of("name", BLANKS.getLast()), "name");
            refused("PATCH", resource + "/" + id, Map.of("color", SHORT), "color");
        }
    }

    @Test
    void notifications() {
        BLANKS.forEach(blank -> {
            var item = Map.of("recipientId", admin.id(), "type", "SYSTEM", "title", blank, "message", "m");
            refused("POST", "/notifications/batch", Map.of("notifications", List.of(item)), "notifications[0].title");
        });
    }

    @Test
    void textWithAnythingToSeeIsTakenAsItIs() {
        var title = "\u200B👩‍💻\uFE0F\u00A0";
        admin.calls()
                .body(Map.of("title", title))
                .patch("/api/v1/posts/" + post)
                .then()
                .statusCode(200)
                .body("title", equalTo(title));
    }

    private void refused(String method, String path, Map<String, ?> body, String field) {
        admin.calls()
                .body(body)
                .request(method, "/api/v1" + path)
                .then()
                .statusCode(400)
                .body("code", equalTo("VALIDATION"))
                .body("errors.path", contains(field))
                .body("errors.message", contains("must not be blank"));
    }

    private static List<String> blanks() {
        var characters = IntStream.rangeClosed(1, Character.MAX_CODE_POINT)
                .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
                .mapToObj(Character::toString)
                .filter(Text::isBlank)
                .toList();
        var texts = new ArrayList<String>();
        for (var start = 0; start < characters.size(); start += LENGTH) {
            texts.add(characters.subList(start, Math.min(start + LENGTH, characters.size())).stream()
                    .collect(Collectors.joining()));
        }
        return texts;
    }
}
