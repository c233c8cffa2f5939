package io.refract.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// A folder of cases, each a folder of files that say what is expected.
///
/// `-Drefract.golden.refresh=true` writes the files anew; read the difference before you commit it.
record GoldenFiles(Path folder) {
    private static final boolean REFRESH = Boolean.getBoolean("refract.golden.refresh");
    private static final JsonMapper JSON = new JsonMapper();

    /// The names of the cases.
    Set<String> names() throws IOException {
        try (var folders = Files.list(folder)) {
            return folders.map(each -> each.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    JsonNode json(String name, String file) throws IOException {
        return JSON.readTree(folder.resolve(name).resolve(file).toFile());
    }

    void compare(String name, String file, String actual) throws IOException {
        var path = folder.resolve(name).resolve(file);
        if (REFRESH) {
            Files.createDirectories(path.getParent());
            Files.writeString(path, actual);
        }
        assertThat(path).exists();
        assertThat(actual).as(path.toString()).isEqualTo(Files.readString(path));
    }

    static String pretty(byte[] json) throws IOException {
        return json.length == 0 ? "(none)" : pretty(JSON.readTree(json));
    }

    static String pretty(JsonNode json) throws IOException {
        return writer().writeValueAsString(json);
    }

    private static ObjectWriter writer() {
        var indenter = new DefaultIndenter("  ", "\n");
        return JSON.writer(new DefaultPrettyPrinter(
                        Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER))
                .withObjectIndenter(indenter)
                .withArrayIndenter(indenter));
    }
}
