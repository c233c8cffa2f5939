package io.refract.record;

import static io.refract.testing.Authors.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.refract.catalog.Catalog;
import io.refract.catalog.Constraint;
import io.refract.testing.Authors;
import io.refract.testing.Authors.Author;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The longest text that a field takes, and one that is longer, in an edit of a record.
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class LimitsOfFieldsTest {
    private final Author admin = Authors.admin();

    @Inject
    Catalog catalog;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tag.name",
                "tag.slug",
                "tag.description",
                "tag.color",
                "category.name",
                "category.slug",
                "category.description",
                "category.color",
                "post.title",
                "post.content",
                "post.excerpt",
                "post.slug",
                "post.metaTitle",
                "post.metaDescription",
                "comment.content",
                "user.username",
                "user.name",
                "user.bio",
                "user.image",
                "profile.avatar"
            })
    void aTextMayBeAsLongAsTheModelSays(String name) {
        var names = name.split("\\.");
        var field = names[1];
        var size = catalog.require(names[0]).field(field).orElseThrow().writing().constraints().stream()
                .filter(Constraint.Size.class::isInstance)
                .map(Constraint.Size.class::cast)
                .findFirst()
                .orElseThrow();
        var longest = unique("a").toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        var fits = (longest + "b".repeat(size.max())).substring(0, size.max());
        var path = path(names[0]);
        var method = names[0].equals("profile") ? "PUT" : "PATCH";

        admin.calls()
                .body(Map.of(field, fits + 'c'))
                .request(method, path)
                .then()
                .statusCode(400)
                .body("errors[0].path", equalTo(field))
                .body("errors[0].rule", equalTo("Size"))
                .body("errors[0].message", equalTo(size.message()))
                .body("errors.size()", equalTo(1));
        var answer = admin.calls().body(Map.of(field, fits)).request(method, path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.jsonPath().getString(field)).isEqualTo(fits);
    }

    private String path(String model) {
        return switch (model) {
            case "tag" -> "/api/v1/tags/" + Authors.tag(unique("tag"));
            case "category" -> "/api/v1/categories/" + made("/api/v1/categories", Map.of("name", unique("category")));
            case "post" -> "/api/v1/posts/" + admin.drafts("Post").getString("id");
            case "comment" ->
                "/api/v1/comments/"
                        + made(
                                "/api/v1/posts/" + admin.publishes("Post").getString("id") + "/comments",
                                Map.of("content", "c"));
            case "user" -> "/api/v1/users/" + admin.id();
            case "profile" -> "/api/v1/users/" + admin.id() + "/profile";
            default -> throw new IllegalArgumentException(model);
        };
    }

    private String made(String collection, Map<String, ?> body) {
        return admin.calls()
                .body(body)
                .post(collection)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("id");
    }
}
