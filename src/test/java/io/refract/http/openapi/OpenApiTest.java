package io.refract.http.openapi;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OpenApiTest {
    private static final Map<String, Object> TOKEN = Map.of("bearer", List.of());

    @Test
    void everyEndpointTakesABearerTokenAndSomeNeedIt() {
        var document = document();

        assertThat(document.<Map<String, Object>>get("components.securitySchemes"))
                .containsOnlyKeys("bearer");
        assertThat(document.<Map<String, Object>>get("components.securitySchemes.bearer"))
                .containsEntry("type", "http")
                .containsEntry("scheme", "bearer");
        assertThat(document.<List<Object>>get("security")).isEqualTo(List.of(Map.of(), TOKEN));
        assertThat(document.<Object>get("paths.'/api/v1/posts'.get.security")).isNull();
        assertThat(document.<Object>get("paths.'/api/v1/users'.post.security")).isNull();
        for (var operation : List.of(
                "'/api/v1/posts/{id}'.patch",
                "'/api/v1/posts/{id}/like'.put",
                "'/api/v1/notifications'.get",
                "'/api/v1/data/$cache/invalidate'.post")) {
            assertThat(document.<Object>get("paths." + operation + ".security"))
                    .as(operation)
                    .isEqualTo(List.of(TOKEN));
        }
    }

    @Test
    void everyResourceHasANameForClientsAndSaysWhatItAnswers() {
        var names = new ArrayList<String>();
        document().<Map<String, Map<String, Map<String, Object>>>>get("paths").forEach((path, methods) -> {
            if (!path.matches("/api/v1/(data|ping).*") && path.startsWith("/api/v1/")) {
                methods.forEach((method, operation) -> {
                    assertThat(operation).as(method + " " + path).containsKeys("operationId", "summary", "responses");
                    names.add((String) operation.get("operationId"));
                    assertThat(operation.get("responses"))
                            .asInstanceOf(InstanceOfAssertFactories.MAP)
                            .as(method + " " + path)
                            .containsEntry("default", Map.of("$ref", "#/components/responses/Problem"));
                });
            }
        });
        assertThat(names).hasSizeGreaterThan(50).doesNotHaveDuplicates();
    }

    private static JsonPath document() {
        return given().get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
