package io.refract.data;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// The example of a TypeScript client, checked by the compiler against the description that the server gives.
@QuarkusTest
class TypedClientTest {
    @Test
    void generatedTypesAcceptTheExampleAndRefuseMistakes() throws Exception {
        var example = NodeProject.of(Path.of("docs", "client"));
        Files.writeString(
                example.folder().resolve("openapi.json"),
                given().get("/q/openapi?format=json")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString());

        var generated = example.run("npx", "--no-install", "openapi-typescript", "openapi.json", "-o", "refract.d.ts");
        assertThat(generated.code()).as(generated.output()).isZero();
        var checked = example.run("npm", "run", "--silent", "check");
        assertThat(checked.code()).as(checked.output()).isZero();
    }
}
