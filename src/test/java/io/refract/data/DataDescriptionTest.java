package io.refract.data;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
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
                var post = api.at("/paths/~1api~1v1~1data~1" + model + "~1" + operation + "/post");
                assertThat(post.at("/operationId").asText()).isEqualTo(model + "_" + operation);
            }
        }
        assertThat(api.at("/paths/~1api~1v1~1data~1{model}~1{operation}").fieldNames())
                .toIterable()
                .containsExactly("get");
        assertThat(api.at("/paths/~1api~1v1~1data~1$meta").isMissingNode()).isFalse();
        assertThat(api.at("/paths/~1api~1v1~1data~1{name}").isMissingNode()).isTrue();
    }

    @Test
    void every_reference_leads_to_a_schema() {
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
