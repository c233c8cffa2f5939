package io.refract.data;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The example of a TypeScript client, checked by the compiler against the description that the server gives. Needs
/// npm, and its registry (once: what was installed is kept).
@QuarkusTest
class TypedClientTest {
    private static final Path EXAMPLE = Path.of("docs", "client");
    private static final Path FOLDER = Path.of("target", "client");

    @Test
    void generated_types_accept_the_example_and_refuse_mistakes() throws Exception {
        install();
        Files.writeString(
                FOLDER.resolve("openapi.json"),
                given().get("/q/openapi?format=json")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString());

        var generated = run("npx", "--no-install", "openapi-typescript", "openapi.json", "-o", "refract.d.ts");
        assertThat(generated.code()).as(generated.output()).isZero();
        var checked = run("npm", "run", "--silent", "check");
        assertThat(checked.code()).as(checked.output()).isZero();
    }

    private static void install() throws IOException, InterruptedException {
        Files.createDirectories(FOLDER);
        var installed = FOLDER.resolve("installed.json");
        var lock = Files.readString(EXAMPLE.resolve("package-lock.json"));
        try (var files = Files.list(EXAMPLE)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, FOLDER.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        if (!Files.exists(installed) || !Files.readString(installed).equals(lock)) {
            assumeTrue(isOnThePath("npm"), "npm is not on this machine, so the TypeScript example is not checked");
            var result = run("npm", "ci", "--prefer-offline", "--no-audit", "--no-fund", "--ignore-scripts");
            assumeTrue(result.code() == 0, "npm cannot install what the TypeScript example needs: " + result.output());
            Files.writeString(installed, lock);
        }
    }

    private static boolean isOnThePath(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private record Result(int code, String output) {}

    private static Result run(String... command) throws IOException, InterruptedException {
        var output = FOLDER.resolve("output.txt");
        var process = new ProcessBuilder(List.of(command))
                .directory(FOLDER.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!process.waitFor(3, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        return new Result(process.waitFor(), String.join(" ", command) + "\n" + Files.readString(output));
    }
}
