package io.refract.data.openapi;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.refract.testing.Authors;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ApiDescriptionTest {
    private static final Path CLASSES = Path.of("target", "classes");

    /// Maps whose order is by chance have another one there.
    @Test
    void anotherProcessSaysTheSameByteForByte() throws Exception {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-classpath",
                        classPath(),
                        "io.refract.data.openapi.Bytes",
                        CLASSES.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();

        assertThat(process.waitFor()).isZero();
        assertThat(lines.getFirst()).isEqualTo(given().get("/q/openapi.json").asString());
        var callers = List.<RequestSpecification>of(
                given(),
                Authors.user().calls(),
                Authors.moderator().calls(),
                Authors.admin().calls());
        for (var i = 0; i < callers.size(); i++) {
            assertThat(lines.get(i + 1)).isEqualTo(models(callers.get(i)));
        }
    }

    private static String models(RequestSpecification caller) throws IOException {
        var meta = caller.get("/api/v1/data/$meta").asString();
        return new ObjectMapper().readTree(meta).at("/data/models").toString();
    }

    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    @Test
    void whatIsAlwaysThereIsNeverNull() throws IOException {
        var schemas = json(given().get("/q/openapi.json").asString()).at("/components/schemas");

        for (var document : List.of("PostItem", "PostDocument", "FoundPost", "CommentDocument", "CommentOfUser")) {
            assertThat(schemas.at("/" + document + "/properties/author/type").asText())
                    .as(document)
                    .isEqualTo("object");
        }
        for (var optional : List.of("PostItem/properties/category", "NotificationDocument/properties/sender")) {
            assertThat(schemas.at("/" + optional + "/anyOf/1/type").asText())
                    .as(optional)
                    .isEqualTo("null");
        }
    }

    private static JsonNode json(String text) throws IOException {
        return new ObjectMapper().readTree(text);
    }
}
