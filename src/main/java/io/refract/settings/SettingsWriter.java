package io.refract.settings;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.jboss.jandex.Index;
import org.jboss.jandex.Indexer;

/// Writes the table of settings among the compiled classes: a step of the build.
///
/// What it needs of libraries is absent from production artifacts.
public final class SettingsWriter {
    private SettingsWriter() {}

    /// @param arguments the folder of the compiled classes
    public static void main(String[] arguments) throws IOException {
        var classes = Path.of(arguments[0]);
        var table = new DeclaredSettings(index(classes), Variables.read(classes.resolve("application.properties")))
                .all().stream().map(Setting::line).collect(Collectors.joining("\n", "", "\n"));
        var file = classes.resolve(SettingsTable.FILE);
        // Left alone if it is the same: the description of the API is made anew when anything here has changed
        if (!Files.exists(file) || !Files.readString(file).equals(table)) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, table, UTF_8);
        }
    }

    private static Index index(Path classes) throws IOException {
        var indexer = new Indexer();
        try (var files = Files.walk(classes)) {
            for (var file :
                    files.filter(each -> each.toString().endsWith(".class")).toList()) {
                try (var bytes = Files.newInputStream(file)) {
                    indexer.index(bytes);
                }
            }
        }
        return indexer.complete();
    }
}
