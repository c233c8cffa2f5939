package io.refract.walkthrough;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.refract.database.TestDatabase;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// What the program says of the model that docs/adding-a-model.md adds, without being started: the four
/// files of the document are compiled beside the program, and nothing else is.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class AddingAModelTest {
    private static final Path DOCUMENT = Path.of("docs", "adding-a-model.md");
    private static final Path PROGRAM = Path.of("target", "classes");

    private List<Path> files;
    private JsonNode api;
    private JsonNode seenByAnybody;
    private JsonNode seenByStaff;

    @BeforeAll
    void compile(@TempDir Path folder) throws Exception {
        files = FilesOfDocument.in(DOCUMENT).writeTo(folder.resolve("project"));
        var classes = Files.createDirectory(folder.resolve("classes"));
        compile(files.stream().filter(file -> file.toString().endsWith(".java")).toList(), classes);
        var said = described(classes);
        api = said.get(0);
        seenByAnybody = said.get(1);
        seenByStaff = said.get(3);
    }

    private static void compile(List<Path> sources, Path classes) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var messages = new StringWriter();
        try (var manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            var options = List.of("-classpath", classPath(), "-d", classes.toString(), "-parameters", "-proc:none");
            var units = manager.getJavaFileObjectsFromPaths(sources);
            assertThat(compiler.getTask(messages, manager, null, options, null, units)
                            .call())
                    .as(messages.toString())
                    .isTrue();
        }
    }

    /// The description of the API and, for each kind of caller, the models of `$meta`.
    private static List<JsonNode> described(Path classes) throws Exception {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-classpath",
                        classes + File.pathSeparator + classPath(),
                        "io.refract.data.openapi.Bytes",
                        PROGRAM.toString(),
                        classes.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var said = new ArrayList<JsonNode>();
        for (var line : new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList()) {
            said.add(new ObjectMapper().readTree(line));
        }
        assertThat(process.waitFor()).isZero();
        return said;
    }

    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    @Test
    void fourSmallFilesAreAll() {
        assertThat(files)
                .hasSize(4)
                .allSatisfy(file -> assertThat(Files.readAllLines(file)).hasSizeLessThan(50));
    }

    @Test
    void theMigrationRunsAfterTheOthers() throws IOException {
        var migration = files.stream()
                .filter(file -> file.toString().endsWith(".sql"))
                .findFirst()
                .orElseThrow();
        try (var database = TestDatabase.migrated();
                var owner = database.asOwner()) {
            owner.run(Files.readString(migration));
            assertThat(owner.value("select count(*) from announcements")).isEqualTo("0");
        }
    }

    @Test
    void theResourceIsDescribed() throws IOException {
        assertThat(api.at("/paths/~1api~1v1~1announcements").fieldNames())
                .toIterable()
                .containsExactly("get", "post");
        assertThat(api.at("/paths/~1api~1v1~1announcements~1{id}").fieldNames())
                .toIterable()
                .containsExactly("delete", "get", "patch");
        assertThat(api.at("/paths/~1api~1v1~1announcements/post/operationId").asText())
                .isEqualTo("createAnnouncement");
        assertThat(schema("AnnouncementDraft")).isEqualTo(json("""
                {"additionalProperties":false,"type":"object","required":["body","title"],
                 "properties":{"body":{"maxLength":10000,"type":"string"},
                               "pinned":{"type":["boolean","null"]},
                               "title":{"maxLength":200,"pattern":"\\\\S","type":"string"}}}"""));
        assertThat(schema("AnnouncementChanges")).isEqualTo(json("""
                {"additionalProperties":false,"type":"object",
                 "properties":{"body":{"maxLength":10000,"type":"string"},
                               "pinned":{"type":"boolean"},
                               "title":{"maxLength":200,"pattern":"\\\\S","type":"string"},
                               "version":{"format":"int32","type":"integer"}}}"""));
        assertThat(schema("AnnouncementDocument").at("/properties").fieldNames())
                .toIterable()
                .containsExactly("authorId", "body", "createdAt", "id", "pinned", "title", "version");
    }

    @Test
    void theDataApiIsDescribed() {
        for (var operation : List.of("findMany", "groupBy", "create", "update", "deleteMany")) {
            assertThat(api.at("/paths/~1api~1v1~1data~1announcement~1" + operation)
                            .isMissingNode())
                    .as(operation)
                    .isFalse();
        }
        assertThat(schema("AnnouncementCreate").toString()).contains("title").doesNotContain("authorId");
        assertThat(schema("UserWhere").toString()).contains("announcements");
    }

    @Test
    void metaTellsEverybodyWhatTheyMayDo() {
        assertThat(operations(seenByAnybody)).contains("findMany").doesNotContain("create", "delete");
        assertThat(operations(seenByStaff)).contains("findMany", "create", "update", "delete");
    }

    private static List<String> operations(JsonNode models) {
        return StreamSupport.stream(models.spliterator(), false)
                .filter(model -> model.path("name").asText().equals("announcement"))
                .flatMap(model -> StreamSupport.stream(model.path("operations").spliterator(), false))
                .map(JsonNode::asText)
                .toList();
    }

    private JsonNode schema(String name) {
        return api.at("/components/schemas/" + name);
    }

    private static JsonNode json(String text) throws IOException {
        return new ObjectMapper().readTree(text);
    }
}
