package io.refract.taxonomy;

import static io.refract.testing.Authors.anonymous;
import static io.refract.testing.Authors.draft;
import static io.refract.testing.Authors.fields;
import static io.refract.testing.Authors.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.refract.testing.Authors;
import io.refract.testing.Authors.Author;
import io.refract.testing.Statements;
import io.refract.testing.Together;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CategoryTest {
    private static final String CATEGORIES = "/api/v1/categories";

    private final Author moderator = Authors.moderator();
    private final Author user = Authors.user();

    @Inject
    MeterRegistry registry;

    @Test
    void aNewCategoryIsAnsweredWhole() {
        var name = unique("Häuser ");
        var answer = moderator
                .calls()
                .body(Map.of("name", name, "description", "D", "color", "#fff"))
                .post(CATEGORIES)
                .then()
                .statusCode(201);
        var category = answer.extract().jsonPath();
        answer.header("Location", CATEGORIES + "/" + category.getString("id"));
        assertThat(category.getMap("").keySet().toString())
                .isEqualTo("[id, name, slug, description, color, parentId, createdAt, updatedAt, version]");
        answer.body("name", equalTo(name))
                .body(
                        "slug",
                        equalTo(name.toLowerCase(Locale.ROOT).replace("ä", "a").replace(' ', '-')))
                .body("parentId", nullValue())
                .body("version", equalTo(0));
        assertThat(anonymous().get(path(category)).jsonPath().getMap("")).isEqualTo(category.getMap(""));
    }

    @Test
    void categoriesAreWrittenByStaffOnly() {
        var body = Map.of("name", unique("C "));
        var path = path(make(unique("C "), null));
        anonymous().body(body).post(CATEGORIES).then().statusCode(401);
        user.calls().body(body).post(CATEGORIES).then().statusCode(403);
        user.calls().body(body).patch(path).then().statusCode(403);
        user.calls().delete(path).then().statusCode(403);
        anonymous().delete(path).then().statusCode(401);
        anonymous().get(path).then().statusCode(200).body("version", equalTo(0));
    }

    @Test
    void aNameIsTakenOnceAndAParentMustExist() {
        var name = unique("C ");
        make(name, null);
        moderator
                .calls()
                .body(Map.of("name", name))
                .post(CATEGORIES)
                .then()
                .statusCode(409)
                .body("code", equalTo("P2002"))
                .body("meta.target", equalTo(List.of("name")));
        moderator
                .calls()
                .body(Map.of("name", unique("C "), "parentId", UUID.randomUUID()))
                .post(CATEGORIES)
                .then()
                .statusCode(409)
                .body("code", equalTo("P2003"))
                .body("meta.target", equalTo(List.of("parentId")));
        moderator
                .calls()
                .body(Map.of("name", " ", "color", ""))
                .post(CATEGORIES)
                .then()
                .statusCode(400)
                .body("errors.path", contains("color", "name"));
    }

    @Test
    void aCategoryCannotBeMovedUnderItsOwnDescendant() {
        var root = make(unique("R "), null);
        var child = make(unique("C "), root.getString("id"));
        var grandchild = make(unique("G "), child.getString("id"));
        for (var parent : List.of(root, child, grandchild)) {
            moderator
                    .calls()
                    .body(Map.of("parentId", parent.getString("id")))
                    .patch(path(root))
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("P2004"))
                    .body("meta.target", equalTo(List.of("parentId")));
        }
        anonymous().get(path(root)).then().body("parentId", nullValue()).body("version", equalTo(0));
        moderator
                .calls()
                .body(fields("parentId", null))
                .patch(path(grandchild))
                .then()
                .statusCode(200)
                .body("parentId", nullValue())
                .body("version", equalTo(1));
    }

    @Test
    void oppositeMovesAtOnceNeverMakeACycle() {
        var a = make(unique("A "), null).getString("id");
        var b = make(unique("B "), null).getString("id");
        var codes = Together.run(
                2,
                i -> moderator
                        .calls()
                        .body(Map.of("parentId", i == 0 ? b : a))
                        .patch(CATEGORIES + "/" + (i == 0 ? a : b))
                        .statusCode());
        assertThat(codes).containsExactlyInAnyOrder(200, 400);
    }

    @Test
    void anotherVersionIsRefused() {
        var path = path(make(unique("C "), null));
        moderator
                .calls()
                .body(Map.of("color", "red", "version", 3))
                .patch(path)
                .then()
                .statusCode(409);
        moderator.calls().header("If-Match", "\"3-x\"").delete(path).then().statusCode(412);
        var etag = anonymous().get(path).header("ETag");
        moderator
                .calls()
                .header("If-Match", etag)
                .body(Map.of("color", "red"))
                .patch(path)
                .then()
                .statusCode(200);
        moderator
                .calls()
                .header("If-Match", etag)
                .body(Map.of("color", "blue"))
                .patch(path)
                .then()
                .statusCode(412);
        anonymous()
                .header("If-None-Match", etag)
                .get(path)
                .then()
                .statusCode(200)
                .body("color", equalTo("red"));
    }

    @Test
    void theTreeNestsChildrenByNameInOneStatement() {
        var root = make(unique("Tree "), null);
        make("b " + root.getString("name"), root.getString("id"));
        var first = make("a " + root.getString("name"), root.getString("id"));
        make("leaf of " + root.getString("name"), first.getString("id"));

        var tree = anonymous()
                .get(CATEGORIES + "/tree")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        Map<String, Object> found = tree.getMap("data.find { it.id == '" + root.getString("id") + "' }");
        var name = root.getString("name");
        assertThat(names(found)).isEqualTo(name + "[a " + name + "[leaf of " + name + "[]]b " + name + "[]]");
        assertThat(found.keySet().toString()).isEqualTo("[id, name, slug, description, color, children]");
        for (var url : List.of(CATEGORIES + "/tree", CATEGORIES, path(root))) {
            assertThat(Statements.sentBy(
                            registry, () -> anonymous().get(url).then().statusCode(200)))
                    .isEqualTo(1);
        }
    }

    @Test
    void theListIsByName() {
        make(unique("L "), null);
        make(unique("L "), null);
        make(unique("L "), null);
        var page = anonymous().get(CATEGORIES + "?limit=2").jsonPath();
        assertThat(page.getList("data")).hasSize(2);
        var next = anonymous()
                .get(CATEGORIES + "?limit=2&cursor=" + page.getString("page.nextCursor"))
                .jsonPath();
        assertThat(next.getList("data.id")).doesNotContainAnyElementsOf(page.getList("data.id"));
        anonymous().get(CATEGORIES + "?name=x").then().statusCode(400);
        anonymous().get(CATEGORIES + "/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void aDeletedCategoryLeavesItsPostsAndWhatTheCacheShowsOfThem() {
        var category = make(unique("C "), null);
        var child = make(unique("C "), category.getString("id"));
        var post = user.writes(draft("P", Map.of("published", true, "categoryId", category.getString("id"))));
        var path = "/api/v1/posts/" + post.getString("id");
        anonymous().get(path).then().body("category.id", equalTo(category.getString("id")));
        var name = unique("Renamed ");
        moderator
                .calls()
                .body(Map.of("name", name))
                .patch(path(category))
                .then()
                .statusCode(200);
        anonymous().get(path).then().body("category.name", equalTo(name));

        moderator.calls().delete(path(category)).then().statusCode(204);

        anonymous().get(path).then().statusCode(200).body("category", nullValue());
        anonymous().get(path(category)).then().statusCode(404);
        anonymous().get(path(child)).then().body("parentId", nullValue());
        anonymous().get(CATEGORIES + "/tree").then().body("data.id", hasItem(child.getString("id")));
        moderator.calls().delete(path(category)).then().statusCode(404);
    }

    @SuppressWarnings("unchecked")
    private static String names(Map<String, Object> node) {
        var text = new StringBuilder().append(node.get("name")).append('[');
        for (var child : (List<Map<String, Object>>) node.getOrDefault("children", List.of())) {
            text.append(names(child));
        }
        return text.append(']').toString();
    }

    private static String path(JsonPath category) {
        return CATEGORIES + "/" + category.getString("id");
    }

    private JsonPath make(String name, @Nullable String parent) {
        return moderator
                .calls()
                .body(fields("name", name, "parentId", parent))
                .post(CATEGORIES)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }
}
