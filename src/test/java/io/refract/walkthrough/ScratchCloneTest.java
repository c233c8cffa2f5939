package io.refract.walkthrough;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.refract.testing.DescribedAnswers;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What docs/adding-a-model.md promises, of a copy of the project to which its four files were added: each
/// answer is held against the description that the copy serves.
///
/// It builds the project again, so it is run by name: `./mvnw test -Dtests.excluded=
/// -Dtest=ScratchCloneTest`.
@Tag("long")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class ScratchCloneTest {
    private static final String ANNOUNCEMENTS = "/api/v1/announcements";
    private static final String DATA = "/api/v1/data/announcement/";

    private final DescribedAnswers described = new DescribedAnswers();

    private ScratchClone clone;
    private UUID moderator;
    private UUID user;

    @BeforeAll
    void start() throws Exception {
        clone = ScratchClone.start(
                Path.of("target", "scratch-clone"), FilesOfDocument.in(Path.of("docs", "adding-a-model.md")));
        moderator = person("MODERATOR");
        user = person("USER");
    }

    @AfterAll
    void stop() throws InterruptedException {
        clone.close();
    }

    @Test
    void theResourceServesWhatStaffWrite() {
        var title = unique();
        var made = as(moderator)
                .body(Map.of("title", title, "body", "Sunday."))
                .post(ANNOUNCEMENTS)
                .then()
                .statusCode(201)
                .header("ETag", startsWith("W/\"0-"))
                .body("title", equalTo(title))
                .body("pinned", equalTo(false))
                .body("authorId", equalTo(moderator.toString()))
                .body("version", equalTo(0))
                .extract();
        var path = ANNOUNCEMENTS + "/" + made.path("id");
        assertThat(made.header("Location")).isEqualTo(path);
        var etag = anybody()
                .get(path)
                .then()
                .statusCode(200)
                .body("title", equalTo(title))
                .extract()
                .header("ETag");
        anybody().header("If-None-Match", etag).get(path).then().statusCode(304);
        anybody()
                .get(ANNOUNCEMENTS + "?limit=100&count=exact")
                .then()
                .statusCode(200)
                .body("data.title", hasItem(title));

        as(moderator)
                .body(Map.of("pinned", true, "version", 0))
                .patch(path)
                .then()
                .statusCode(200)
                .body("version", equalTo(1));
        as(moderator)
                .body(Map.of("pinned", false, "version", 0))
                .patch(path)
                .then()
                .statusCode(409)
                .body("code", equalTo("CONFLICT"));
        as(moderator)
                .header("If-Match", etag)
                .body(Map.of("pinned", false))
                .patch(path)
                .then()
                .statusCode(412);
        as(moderator).header("If-Match", etag).delete(path).then().statusCode(412);
        anybody().get(ANNOUNCEMENTS + "?limit=1").then().body("data[0].pinned", equalTo(true));

        as(moderator).delete(path).then().statusCode(204);
        anybody().get(path).then().statusCode(404).body("code", equalTo("P2025"));
        assertThat(trail(made.path("id")))
                .containsExactly("INSERT " + moderator, "UPDATE " + moderator, "DELETE " + moderator);
    }

    @Test
    void theResourceRefusesWhatTheRulesForbid() {
        var title = written();
        var body = Map.of("title", title, "body", "Monday.");
        anybody().body(body).post(ANNOUNCEMENTS).then().statusCode(401);
        as(user).body(body).post(ANNOUNCEMENTS).then().statusCode(403).body("code", equalTo("FORBIDDEN"));
        as(moderator)
                .body(body)
                .post(ANNOUNCEMENTS)
                .then()
                .statusCode(409)
                .body("code", equalTo("P2002"))
                .body("meta.target", equalTo(List.of("title")));
        as(moderator)
                .body(Map.of("title", " "))
                .post(ANNOUNCEMENTS)
                .then()
                .statusCode(400)
                .body("errors.path", containsInAnyOrder("title", "body"))
                .body("errors.rule", containsInAnyOrder("NotBlank", "NotNull"));
        as(moderator)
                .body("{\"title\":\"x\",\"body\":\"y\",\"titel\":1}")
                .post(ANNOUNCEMENTS)
                .then()
                .statusCode(400)
                .body("errors[0].rule", equalTo("Unknown"));
        as(moderator)
                .body("{\"title\":\"x\",\"body\":\"y\",\"authorId\":\"" + user + "\"}")
                .post(ANNOUNCEMENTS)
                .then()
                .statusCode(403);
        as(moderator)
                .body("{\"title\":\"x\",\"body\":\"y\",\"id\":\"" + user + "\"}")
                .post(ANNOUNCEMENTS)
                .then()
                .statusCode(403);
        var path = ANNOUNCEMENTS + "/" + id(title);
        as(user).body(Map.of("pinned", true)).patch(path).then().statusCode(403);
        as(user).delete(path).then().statusCode(403);
        as(moderator).body("{\"title\":null}").patch(path).then().statusCode(400);
        as(moderator)
                .body(Map.of("pinned", true))
                .patch(ANNOUNCEMENTS + "/" + UUID.randomUUID())
                .then()
                .statusCode(404);
        as(moderator).put(path).then().statusCode(405).header("Allow", equalTo("DELETE, GET, HEAD, PATCH"));
        anybody().get(ANNOUNCEMENTS + "?q=x").then().statusCode(400);
    }

    @Test
    void theDataApiReadsAndWritesIt() {
        var title = unique();
        as(user).body("{\"data\":{\"title\":\"x\",\"body\":\"y\"}}")
                .post(DATA + "create")
                .then()
                .statusCode(403);
        as(moderator)
                .body("{\"data\":{\"title\":\"%s\",\"body\":\"Sunday.\"}}".formatted(title))
                .post(DATA + "create")
                .then()
                .statusCode(201)
                .body("data.authorId", equalTo(moderator.toString()));
        anybody()
                .body("{\"where\":{\"title\":\"%s\"},\"include\":{\"author\":{\"select\":{\"id\":true}}}}"
                        .formatted(title))
                .post(DATA + "findMany")
                .then()
                .statusCode(200)
                .body("data.title", equalTo(List.of(title)))
                .body("data[0].author.id", equalTo(moderator.toString()));
        anybody()
                .body("{\"where\":{\"announcements\":{\"some\":{\"title\":\"%s\"}}}}".formatted(title))
                .post("/api/v1/data/user/count")
                .then()
                .statusCode(200)
                .body("data", equalTo(1));
    }

    @Test
    void metaAndTheDescriptionShowIt() {
        anybody().get("/api/v1/data/$meta").then().statusCode(200).body("data.models.name", hasItem("announcement"));
        given().baseUri(clone.address())
                .get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .body("paths.'/api/v1/announcements'.post.operationId", equalTo("createAnnouncement"))
                .body("components.schemas.AnnouncementDraft.required", containsInAnyOrder("title", "body"))
                .body("components.schemas.UnreadBody", nullValue());
    }

    @Test
    void aWriteDropsTheAnswersThatWereKept() {
        var title = written();
        var path = ANNOUNCEMENTS + "/" + id(title);
        var asked =
                "{\"where\":{\"title\":\"%s\"},\"select\":{\"pinned\":true},\"cache\":{\"ttl\":60}}".formatted(title);
        as(user).body(asked).post(DATA + "findMany").then().body("data.pinned", equalTo(List.of(false)));
        run("update announcements set pinned = true where title = ? returning id::text", title);
        as(user).body(asked).post(DATA + "findMany").then().body("data.pinned", equalTo(List.of(false)));
        as(moderator).body(Map.of("body", "Other")).patch(path).then().statusCode(200);
        as(user).body(asked).post(DATA + "findMany").then().body("data.pinned", equalTo(List.of(true)));
        as(moderator).delete(path).then().statusCode(204);
        as(user).body(asked).post(DATA + "findMany").then().body("data.size()", equalTo(0));
    }

    private String written() {
        var title = unique();
        as(moderator)
                .body(Map.of("title", title, "body", "Sunday."))
                .post(ANNOUNCEMENTS)
                .then()
                .statusCode(201);
        return title;
    }

    private UUID person(String role) {
        var name = unique();
        return UUID.fromString(run(
                        "insert into users (email, username, name, role) values (?, ?, ?, ?::user_role) returning id::text",
                        name + "@example.com",
                        name,
                        name,
                        role)
                .getFirst());
    }

    private String id(String title) {
        return run("select id::text from announcements where title = ?", title).getFirst();
    }

    private List<String> trail(String id) {
        return run("""
                select operation || ' ' || user_id from audit.audit_logs
                 where table_name = 'public.announcements' and record_id = ? order by id""", id);
    }

    /// The first column of what a statement of the owner's gives.
    private List<String> run(String sql, Object... values) {
        try (var connection = DriverManager.getConnection(clone.jdbcUrl());
                var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            var found = new ArrayList<String>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private RequestSpecification as(UUID caller) {
        return anybody().header("Authorization", "Bearer dev:" + caller);
    }

    private RequestSpecification anybody() {
        return given().baseUri(clone.address()).filter(described).contentType(ContentType.JSON);
    }

    private static String unique() {
        return "a" + UUID.randomUUID().toString().replace("-", "").substring(0, 16);
    }
}
