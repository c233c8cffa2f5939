package io.refract.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.refract.testing.Authors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The batches of `docs/query-language.md`, by one user in their order, have the answers that stand below them, but
/// for ids, which are new each time.
@QuarkusTest
class BatchExamplesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BATCH = "/api/v1/data/$transaction/sequential";
    private static final Pattern EXAMPLE = Pattern.compile(
            "```http\\nPOST " + Pattern.quote(BATCH) + "\\n.*?\\n\\n(?<calls>\\[.*?)\\n```\\n\\n"
                    + "```json\\n(?<answer>.*?)\\n```\\n",
            Pattern.DOTALL);
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    @Test
    void everyBatchHasTheAnswerThatStandsBelowIt() throws IOException {
        var page = Files.readString(Path.of("docs/query-language.md"));
        var examples = EXAMPLE.matcher(page).results().toList();
        assertThat(examples).hasSize(4);
        var author = Authors.user();
        for (var example : examples) {
            var expected = tree(example.group("answer"));
            var answer =
                    tree(author.calls().body(example.group("calls")).post(BATCH).asString());
            expected.fieldNames()
                    .forEachRemaining(name -> assertThat(answer.get(name)).isEqualTo(expected.get(name)));
        }
    }

    private static JsonNode tree(String json) throws IOException {
        return JSON.readTree(ID.matcher(json).replaceAll("<id>"));
    }
}
