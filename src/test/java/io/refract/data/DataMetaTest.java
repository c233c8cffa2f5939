package io.refract.data;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;

import io.quarkus.test.junit.QuarkusTest;
import io.refract.query.json.Operation;
import io.refract.testing.Authors;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class DataMetaTest {
    @Test
    void aModelTellsItsFieldsWithTheirTypes() {
        var post = model(meta(given()), "post");

        assertThat(part(post, "fields", "id"))
                .containsAllEntriesOf(
                        Map.of("type", "String", "required", true, "id", true, "unique", true, "readOnly", true));
        assertThat(part(post, "fields", "viewCount")).containsAllEntriesOf(Map.of("type", "Int", "readOnly", true));
        assertThat(part(post, "fields", "slug")).containsAllEntriesOf(Map.of("required", true, "readOnly", false));
        assertThat(part(post, "fields", "publishedAt"))
                .containsAllEntriesOf(Map.of("type", "DateTime", "required", false, "list", false));
        assertThat(part(post, "fields", "isRecent"))
                .containsAllEntriesOf(Map.of("type", "Boolean", "computed", true, "readOnly", true));
        assertThat(part(post, "relations", "author"))
                .isEqualTo(Map.of("name", "author", "model", "user", "list", false));
        assertThat(part(post, "relations", "tags")).isEqualTo(Map.of("name", "tags", "model", "tag", "list", true));
        assertThat(post)
                .containsEntry("search", true)
                .containsEntry(
                        "operations",
                        List.of("findUnique", "findFirst", "findMany", "count", "exists", "aggregate", "groupBy"));
    }

    @Test
    void aFieldTellsWhatMayBeWrittenIntoIt() {
        var meta = meta(given());
        var post = model(meta, "post");

        assertThat(part(post, "fields", "title"))
                .containsAllEntriesOf(Map.of("creatable", true, "updatable", true, "optional", false))
                .containsEntry(
                        "constraints",
                        List.of(
                                Map.of("rule", "NotBlank", "message", "must not be blank"),
                                Map.of(
                                        "rule",
                                        "Size",
                                        "message",
                                        "size must be between 0 and 200",
                                        "min",
                                        0,
                                        "max",
                                        200)));
        assertThat(part(post, "fields", "slug"))
                .containsEntry("optional", true)
                .extractingByKey("constraints", LIST)
                .first(MAP)
                .containsEntry("rule", "Pattern")
                .containsEntry("pattern", "^[a-z0-9]+(-[a-z0-9]+)*$");
        assertThat(part(post, "fields", "authorId"))
                .containsAllEntriesOf(Map.of("creatable", true, "updatable", false, "optional", true));
        assertThat(part(post, "fields", "published"))
                .containsAllEntriesOf(Map.of("optional", true, "constraints", List.of()));
        for (var name : List.of("id", "viewCount", "version", "isRecent")) {
            assertThat(part(post, "fields", name))
                    .as(name)
                    .containsAllEntriesOf(Map.of("creatable", false, "updatable", false, "optional", true));
        }
        assertThat(part(model(meta, "profile"), "fields", "address"))
                .extractingByKey("constraints", LIST)
                .last(MAP)
                .containsAllEntriesOf(Map.of("rule", "Size", "max", 100, "member", "country"));
    }

    @Test
    void theWritesAreThoseThatTheCallerMayUse() {
        var all = List.of(
                "create",
                "createMany",
                "createManyAndReturn",
                "upsert",
                "upsertMany",
                "update",
                "updateMany",
                "updateManyAndReturn",
                "delete",
                "deleteMany");
        var user = meta(Authors.user().calls());
        var admin = meta(Authors.admin().calls());

        assertThat(writes(meta(given()), "post")).isEmpty();
        assertThat(writes(user, "post")).isEqualTo(all);
        assertThat(writes(user, "tag")).isEmpty();
        assertThat(writes(admin, "tag")).isEqualTo(all);
        assertThat(writes(user, "like"))
                .containsExactly("create", "createMany", "createManyAndReturn", "delete", "deleteMany");
        assertThat(writes(user, "user"))
                .containsExactly("update", "updateMany", "updateManyAndReturn", "delete", "deleteMany");
        assertThat(writes(admin, "user")).contains("create", "upsert", "delete");
        assertThat(writes(admin, "session")).isEmpty();
    }

    private static List<Object> writes(JsonPath meta, String model) {
        var operations = (List<?>) Objects.requireNonNull(model(meta, model).get("operations"));
        return operations.stream()
                .<Object>map(each -> each)
                .skip(Operation.values().length)
                .toList();
    }

    @Test
    void keysAndEnumsAndLimitsAreTold() {
        var meta = meta(given());

        assertThat(part(model(meta, "follow"), "uniqueKeys", "followerId_followingId"))
                .containsEntry("fields", List.of("followerId", "followingId"));
        assertThat(part(meta.getMap("data"), "enums", "Role"))
                .containsEntry("values", List.of("USER", "MODERATOR", "ADMIN"));
        assertThat(meta.<String, Integer>getMap("data.limits"))
                .containsAllEntriesOf(
                        Map.of("relationDepth", 6, "booleanDepth", 10, "defaultTake", 100, "maxTake", 1000));
    }

    @Test
    void everybodyHearsOnlyOfWhatTheyMaySee() {
        var anonymous = meta(given());
        var user = meta(Authors.user().calls());
        var admin = meta(Authors.admin().calls());

        for (var meta : List.of(anonymous, user, admin)) {
            assertThat(meta.prettify()).doesNotContain("passwordHash", "password", "deviceHash", "refreshToken");
        }
        assertThat(names(anonymous, "data.models"))
                .contains("post", "user")
                .doesNotContain("session", "userSettings", "notification");
        assertThat(names(user, "data.models")).contains("session", "userSettings", "notification");
        assertThat(part(model(admin, "user"), "fields", "email")).containsEntry("unique", true);
        assertThat(model(anonymous, "user").toString()).doesNotContain("email", "lastLogin");
    }

    @Test
    void itIsAskedForOnceAndThenOnlyWhetherItHasChanged() {
        var etag = meta().extract().header("ETag");
        given().header("If-None-Match", etag).get("/api/v1/data/$meta").then().statusCode(304);
    }

    @ParameterizedTest
    @ValueSource(strings = {"$meta", "%24meta"})
    void theSignInItsNameMayBeEncoded(String name) {
        given().urlEncodingEnabled(false).get("/api/v1/data/" + name).then().statusCode(200);
    }

    @Test
    void itTakesNoParameters() {
        given().urlEncodingEnabled(false).get("/api/v1/data/$meta?q=1").then().statusCode(400);
    }

    private static ValidatableResponse meta() {
        return given().get("/api/v1/data/$meta").then().statusCode(200);
    }

    private static JsonPath meta(RequestSpecification caller) {
        return caller.get("/api/v1/data/$meta").then().statusCode(200).extract().jsonPath();
    }

    private static Map<String, Object> model(JsonPath meta, String name) {
        return part(meta.getMap("data"), "models", name);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> part(Map<String, Object> whole, String list, String name) {
        return ((List<Map<String, Object>>) Objects.requireNonNull(whole.get(list)))
                .stream()
                        .filter(each -> name.equals(each.get("name")))
                        .findFirst()
                        .orElseThrow();
    }

    private static List<String> names(JsonPath meta, String path) {
        return meta.getList(path + ".name");
    }
}
