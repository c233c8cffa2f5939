package io.refract.data;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.refract.testing.Authors;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DataDescriptionTest {
    private static final List<String> OPERATIONS =
            List.of("findUnique", "findFirst", "findMany", "count", "exists", "aggregate", "groupBy");

    private JsonNode api = new ObjectMapper().nullNode();

    @BeforeEach
    void ask() throws IOException {
        api = new ObjectMapper()
                .readTree(given().get("/q/openapi?format=json")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString());
    }

    @Test
    void everyOperationOfEveryModelIsDescribed() {
        var models = given().get("/api/v1/data/$meta").jsonPath().getList("data.models.name", String.class);
        for (var model : models) {
            for (var operation : OPERATIONS) {
                var path = api.at("/paths/~1api~1v1~1data~1" + model + "~1" + operation);
                assertThat(path.fieldNames()).toIterable().containsExactly("get", "post");
                assertThat(path.at("/post/operationId").asText()).isEqualTo(model + "_" + operation);
            }
        }
        assertThat(api.at("/paths/~1api~1v1~1data~1{model}~1{operation}").fieldNames())
                .toIterable()
                .containsExactly("get");
        assertThat(api.at("/paths/~1api~1v1~1data~1{name}").isMissingNode()).isTrue();
    }

    @Test
    void whatSomebodyMayWriteIsDescribedByItsMethod() {
        assertThat(methods("post/create")).containsExactly("post");
        assertThat(methods("post/createManyAndReturn")).containsExactly("post");
        assertThat(methods("post/upsert")).containsExactly("post");
        assertThat(methods("post/updateMany")).containsExactlyInAnyOrder("put", "patch");
        assertThat(methods("post/deleteMany")).containsExactly("delete");
        assertThat(methods("profile/update")).containsExactlyInAnyOrder("put", "patch");
        for (var nobodys : List.of("profile/delete", "session/create", "account/update")) {
            assertThat(methods(nobodys)).as(nobodys).isEmpty();
        }
        var models = staff().getList("data.models", Map.class);
        for (var model : models) {
            for (var operation : (List<?>) Objects.requireNonNull(model.get("operations"))) {
                assertThat(methods(model.get("name") + "/" + operation)).isNotEmpty();
            }
        }
    }

    private static JsonPath staff() {
        return Authors.admin().calls().get("/api/v1/data/$meta").jsonPath();
    }

    private List<String> methods(String path) {
        var methods = new ArrayList<String>();
        write(path).fieldNames().forEachRemaining(methods::add);
        return methods;
    }

    private JsonNode write(String path) {
        return api.at("/paths/~1api~1v1~1data~1" + path.replace("/", "~1"));
    }

    @Test
    void aWriteTellsItsAnswerItsHeadersAndWhoMayCall() {
        var create = write("post/create").at("/post");
        assertThat(create.at("/responses").fieldNames()).toIterable().containsExactly("201", "default");
        assertThat(create.at("/responses/201/$ref").asText()).isEqualTo("#/components/responses/PostRowResult");
        assertThat(create.at("/parameters").findValuesAsText("$ref"))
                .containsExactly("#/components/parameters/idempotencyKey");
        assertThat(create.at("/security/0").has("bearer")).isTrue();
        var update = write("post/update").at("/patch");
        assertThat(update.at("/responses").fieldNames()).toIterable().containsExactly("200", "default");
        assertThat(update.at("/parameters").findValuesAsText("$ref"))
                .containsExactly("#/components/parameters/ifMatch");
        assertThat(write("follow/delete").at("/delete/parameters").findValuesAsText("$ref"))
                .doesNotContain("#/components/parameters/ifMatch");
        assertThat(write("post/deleteMany").at("/delete/parameters/0/required").asBoolean())
                .isTrue();
        assertThat(write("post/deleteMany").at("/delete/responses/200/$ref").asText())
                .isEqualTo("#/components/responses/CountResult");
        assertThat(api.at("/components/responses/PostRowsResult/content/application~1json/schema/properties/data/type")
                        .asText())
                .isEqualTo("array");
    }

    @Test
    void aNewRowIsOfWhatSomebodyMayGive() {
        assertThat(names("PostCreateRow"))
                .contains("title", "slug", "authorId", "categoryId")
                .doesNotContain(
                        "id", "viewCount", "version", "createdAt", "publishedAt", "deletedAt", "isRecent", "tags");
        assertThat(required("PostCreateRow")).containsExactlyInAnyOrder("title", "content");
        assertThat(names("UserCreateRow")).doesNotContain("passwordHash");
        var post = api.at("/components/schemas/PostCreate/allOf");
        assertThat(post.at("/0/properties").fieldNames()).toIterable().contains("title", "tags", "author");
        assertThat(post.at("/1/not/required")).extracting(JsonNode::asText).containsExactly("authorId", "author");
    }

    @Test
    void whatIsAskedOfValuesIsToldAtTheirField() throws IOException {
        for (var row : List.of("PostCreateRow", "PostUpdateFields")) {
            var title = api.at("/components/schemas/" + row + "/properties/title/anyOf");
            assertThat(title.at("/0")).isEqualTo(new ObjectMapper().readTree("""
                    {"maxLength":200,"pattern":"\\\\S","type":"string"}"""));
            assertThat(title.at("/1/properties/set")).isEqualTo(title.at("/0"));
        }
        assertThat(api.at("/components/schemas/PostCreateRow/properties/published/$ref")
                        .asText())
                .isEqualTo("#/components/schemas/BooleanGiven");
    }

    @Test
    void whatARowNeedsIsGivenByItsFieldOrByTheRelation() {
        var comment = api.at("/components/schemas/CommentCreate/allOf");
        assertThat(comment.findValues("oneOf"))
                .singleElement()
                .satisfies(choice ->
                        assertThat(choice.findValues("required").toString()).isEqualTo("[[\"postId\"], [\"post\"]]"));
        assertThat(api.at("/components/schemas/CommentCreateWithoutPostId/allOf/0/properties")
                        .fieldNames())
                .toIterable()
                .contains("content", "parentId")
                .doesNotContain("postId", "post");
    }

    @Test
    void aChangeIsAValueOrOneOperatorOfTheType() {
        assertThat(api.at("/components/schemas/StringNullableChange/anyOf/0/anyOf/1/properties")
                        .fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("set", "unset");
        assertThat(api.at("/components/schemas/IntChange/anyOf/1/properties").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("set", "increment", "decrement", "multiply", "divide");
        assertThat(api.at("/components/schemas/IntChange/anyOf/1/maxProperties").asInt())
                .isOne();
        assertThat(api.at("/components/schemas/IntGiven/anyOf/1/properties").fieldNames())
                .toIterable()
                .containsExactly("set");
        assertThat(names("CommentUpdateFields")).containsExactly("content");
    }

    @Test
    void relatedRowsAreWrittenAsTheRelationAndItsRulesAllow() {
        assertThat(names("PostTagsMaking")).containsExactlyInAnyOrder("create", "connect", "connectOrCreate");
        assertThat(names("PostTagsChanging"))
                .contains("set", "disconnect", "deleteMany", "upsert")
                .doesNotContain("createMany");
        assertThat(names("PostCommentsChanging"))
                .contains("create", "createMany", "update", "delete")
                .doesNotContain("connect", "disconnect", "set");
        assertThat(names("PostCategoryChanging"))
                .contains("connect", "disconnect")
                .doesNotContain("set", "updateMany");
        assertThat(names("PostUpdate")).doesNotContain("authorId");
    }

    @Test
    void theCatalogIsDescribedAsItIsAnswered() {
        var content = api.at("/paths/~1api~1v1~1data~1$meta/get/responses/200/content/application~1json/schema");
        assertThat(content.at("/$ref").asText()).isEqualTo("#/components/schemas/DataMeta");
        var meta = given().get("/api/v1/data/$meta").jsonPath();
        var described = api.at("/components/schemas/DataMeta/properties/data/properties");
        assertDescribed(meta.getMap("data.limits"), described.at("/limits"));
        assertDescribed(meta.getMap("data.models[0]"), described.at("/models/items"));
        assertDescribed(meta.getMap("data.models[0].fields[0]"), described.at("/models/items/properties/fields/items"));
    }

    private static void assertDescribed(Map<String, ?> answered, JsonNode schema) {
        assertThat(schema.at("/required"))
                .extracting(JsonNode::asText)
                .containsExactlyInAnyOrderElementsOf(answered.keySet());
    }

    @Test
    void droppingCachedAnswersTakesTagsAndAnswersNothing() {
        var drop = api.at("/paths/~1api~1v1~1data~1$cache~1invalidate/post");
        var body = drop.at("/requestBody/content/application~1json/schema");
        assertThat(body.at("/properties/tags/items/type").asText()).isEqualTo("string");
        assertThat(body.at("/required/0").asText()).isEqualTo("tags");
        assertThat(drop.at("/responses/204").has("content")).isFalse();
        assertThat(drop.at("/responses/200").isMissingNode()).isTrue();
        assertThat(names("UnreadBody")).isEmpty();
        assertThat(api.at("/paths/~1api~1v1~1data~1{name}~1invalidate").isMissingNode())
                .isTrue();
    }

    @Test
    void bothMethodsTakeTheSameArgumentsAndAnswerTheSame() {
        var path = api.at("/paths/~1api~1v1~1data~1post~1findMany");
        var q = path.at("/get/parameters/0");
        assertThat(q.at("/name").asText()).isEqualTo("q");
        assertThat(q.at("/content/application~1json/schema/$ref").asText())
                .isEqualTo("#/components/schemas/PostFindManyArgs")
                .isEqualTo(path.at("/post/requestBody/content/application~1json/schema/$ref")
                        .asText());
        assertThat(path.at("/get/responses")).isEqualTo(path.at("/post/responses"));
        assertThat(api.at("/components/responses/PostFindManyResult/content/application~1json/schema")
                        .findValuesAsText("$ref"))
                .containsExactly("#/components/schemas/Post", "#/components/schemas/AnswerMeta");
    }

    @Test
    void everyReferenceLeadsToSomething() {
        var dangling = new ArrayList<String>();
        references(api, dangling);
        assertThat(dangling).isEmpty();
    }

    private void references(JsonNode node, List<String> dangling) {
        var reference = node.path("$ref");
        if (reference.isTextual() && api.at(reference.asText().substring(1)).isMissingNode()) {
            dangling.add(reference.asText());
        }
        node.forEach(child -> references(child, dangling));
    }

    @Test
    void aRowPromisesWhatEverybodyGets() {
        assertThat(names("Post"))
                .contains("title", "isRecent", "author", "_count")
                .doesNotContain("passwordHash");
        assertThat(required("Post"))
                .contains("title", "publishedAt", "isRecent")
                .doesNotContain("author", "_count");
        assertThat(names("User")).contains("email", "name").doesNotContain("passwordHash");
        assertThat(required("User")).contains("id", "username").doesNotContain("email", "name", "fullName");
    }

    @Test
    void aConditionKnowsTheOperatorsOfEachType() {
        assertThat(api.at("/components/schemas/PostWhere/properties/title/anyOf")
                        .findValuesAsText("$ref"))
                .containsExactly("#/components/schemas/StringFilter");
        assertThat(names("StringFilter")).contains("equals", "in", "contains", "mode", "search");
        assertThat(names("BooleanFilter")).containsExactlyInAnyOrder("equals", "not");
        assertThat(names("FollowWhere")).contains("AND", "follower", "followerId_followingId");
        assertThat(names("PostWhere")).doesNotContain("isRecent");
    }

    @Test
    void onlyWhatMayBeNullIsComparedWithNull() {
        assertThat(api.at("/components/schemas/PostWhere/properties/excerpt").findValuesAsText("$ref"))
                .containsExactly("#/components/schemas/StringNullableFilter");
        assertThat(api.at("/components/schemas/StringFilter").findValuesAsText("type"))
                .doesNotContain("null");
        assertThat(api.at("/components/schemas/StringNullableFilter/properties/equals")
                        .findValuesAsText("type"))
                .containsExactly("string", "null");
    }

    @Test
    void theNumberOfRowsHasItsLimits() {
        var take = api.at("/components/schemas/Take");
        assertThat(take.at("/minimum").asInt()).isEqualTo(-1000);
        assertThat(take.at("/maximum").asInt()).isEqualTo(1000);
        assertThat(api.at("/components/schemas/PostListArgs/properties/take/$ref")
                        .asText())
                .isEqualTo("#/components/schemas/Take");
        assertThat(api.at("/components/schemas/PostAggregateArgs")
                        .findValue("take")
                        .has("maximum"))
                .isFalse();
    }

    @Test
    void relevanceIsThatOfTexts() {
        var fields = api.at("/components/schemas/PostOrderBy/properties/_relevance/properties/fields/anyOf/0/enum");
        assertThat(fields)
                .extracting(JsonNode::asText)
                .contains("title", "content")
                .doesNotContain("id", "viewCount", "createdAt");
        assertThat(names("LikeOrderBy")).doesNotContain("_relevance");
        assertThat(api.at("/components/schemas/PostOrderBy/maxProperties").asInt())
                .isOne();
    }

    @Test
    void onlyNumbersAreSummed() {
        assertThat(names("PostSums")).containsExactlyInAnyOrder("version", "viewCount");
        assertThat(api.at("/components/schemas/FollowSums").isMissingNode()).isTrue();
    }

    private List<String> names(String schema) {
        var names = new ArrayList<String>();
        api.at("/components/schemas/" + schema + "/properties").fieldNames().forEachRemaining(names::add);
        return names;
    }

    private List<String> required(String schema) {
        var names = new ArrayList<String>();
        api.at("/components/schemas/" + schema + "/required").forEach(name -> names.add(name.asText()));
        return names;
    }
}
