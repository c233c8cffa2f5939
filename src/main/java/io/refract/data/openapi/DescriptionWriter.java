package io.refract.data.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import io.refract.http.openapi.PublishedDescription;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/// Writes the description of the API among the compiled classes: a step of the build, which needs neither a database
/// nor anything else that runs.
///
/// What it needs of libraries is absent from production artifacts.
public final class DescriptionWriter {
    /// What it says of a database that is not there concerns nobody.
    private static final Logger HIBERNATE = Logger.getLogger("org.hibernate");

    private DescriptionWriter() {}

    /// @param arguments the folder of the compiled classes; it is on the class path
    public static void main(String[] arguments) throws IOException {
        var classes = Path.of(arguments[0]);
        var json = classes.resolve(PublishedDescription.JSON);
        var yaml = classes.resolve(PublishedDescription.YAML);
        if (isNewest(yaml, classes)) {
            return;
        }
        HIBERNATE.setLevel(Level.SEVERE);
        var api = ApiDescription.of(CompiledClasses.in(classes));
        Files.createDirectories(json.getParent());
        Files.deleteIfExists(yaml);
        write(json, new ObjectMapper(), api);
        write(yaml, new ObjectMapper(new YAMLFactory().disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)), api);
    }

    /// Whether nothing has changed since the file was written. A class that was removed changes its folder.
    private static boolean isNewest(Path file, Path folder) throws IOException {
        if (!Files.exists(file)) {
            return false;
        }
        try (var all = Files.walk(folder)) {
            return all.map(DescriptionWriter::modified)
                    .max(Comparator.naturalOrder())
                    .filter(modified(file)::equals)
                    .isPresent();
        }
    }

    private static FileTime modified(Path file) {
        return FileTime.fromMillis(file.toFile().lastModified());
    }

    private static void write(Path file, ObjectMapper format, JsonNode api) throws IOException {
        try (var out = compressed(Files.newOutputStream(file))) {
            format.writeValue(out, api);
        }
    }

    private static OutputStream compressed(OutputStream out) throws IOException {
        return new GZIPOutputStream(out) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        };
    }
}
