package io.refract.http.answers;

import static org.assertj.core.api.Assertions.assertThat;

import io.refract.kernel.ErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ErrorsDocumentedTest {
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| `([A-Z0-9_]+)` \\| (\\d{3}) \\| \\S.*\\S \\| \\S.*\\S \\|$");

    @Test
    void theDocumentationListsExactlyTheCodesThatThereAre() throws IOException {
        var documented = ROW.matcher(Files.readString(Path.of("docs/errors.md")))
                .results()
                .map(row -> row.group(1) + ' ' + row.group(2))
                .toList();

        assertThat(documented)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(ErrorCode.values())
                        .map(code -> code.code() + ' ' + code.status())
                        .toList());
    }
}
