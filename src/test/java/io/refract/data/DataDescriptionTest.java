package io.refract.data;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    void every_operation_of_every_model_is_described() {
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
    void the_catalog_is_described_as_it_is_answered() {
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
    void dropping_cached_answers_takes_tags_and_answers_nothing() {
        var drop = api.at("/paths/~1api~1v1~1data~1$cache~1invalidate/post");
        var body = drop.at("/requestBody/content/application~1json/schema");
        assertThat(body.at("/properties/tags/items/type").asText()).isEqualTo("string");
        assertThat(body.at("/required/0").asText()).isEqualTo("tags");
        assertThat(drop.at("/responses/204").has("content")).isFalse();
        assertThat(drop.at("/responses/200").isMissingNode()).isTrue();
        assertThat(names("QueryBody")).isEmpty();
        assertThat(api.at("/paths/~1api~1v1~1data~1{name}~1invalidate").isMissingNode())
                .isTrue();
    }

    @Test
    void both_methods_take_the_same_arguments_and_answer_the_same() {
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
    void every_reference_leads_to_something() {
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
    void a_row_promises_what_everybody_gets() {
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
    void a_condition_knows_the_operators_of_each_type() {
        assertThat(api.at("/components/schemas/PostWhere/properties/title/anyOf")
                        .findValuesAsText("$ref"))
                .containsExactly("#/components/schemas/StringFilter");
        assertThat(names("StringFilter")).contains("equals", "in", "contains", "mode", "search");
        assertThat(names("BooleanFilter")).containsExactlyInAnyOrder("equals", "not");
        assertThat(names("FollowWhere")).contains("AND", "follower", "followerId_followingId");
        assertThat(names("PostWhere")).doesNotContain("isRecent");
    }

    @Test
    void only_what_may_be_null_is_compared_with_null() {
        assertThat(api.at("/components/schemas/PostWhere/properties/excerpt").findValuesAsText("$ref"))
                .containsExactly("#/components/schemas/StringNullableFilter");
        assertThat(api.at("/components/schemas/StringFilter").findValuesAsText("type"))
                .doesNotContain("null");
        assertThat(api.at("/components/schemas/StringNullableFilter/properties/equals")
                        .findValuesAsText("type"))
                .containsExactly("string", "null");
    }

    @Test
    void the_number_of_rows_has_its_limits() {
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
    void relevance_is_that_of_texts() {
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
    void only_numbers_are_summed() {
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
