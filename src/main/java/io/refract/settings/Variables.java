package io.refract.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Short names of settings, as the program's configuration refers to them: `quarkus.http.port=${PORT:8080}`.
///
/// @param byProperty the short name of a property that has one
record Variables(Map<String, String> byProperty) {
    private static final Pattern PROFILE = Pattern.compile("^%[^.]+\\.");
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([A-Z_]+):.*", Pattern.DOTALL);

    static Variables read(Path file) throws IOException {
        var properties = new Properties();
        try (var lines = Files.newBufferedReader(file)) {
            properties.load(lines);
        }
        return new Variables(properties.stringPropertyNames().stream()
                .filter(name -> REFERENCE.matcher(properties.getProperty(name)).matches())
                .collect(Collectors.toMap(
                        name -> PROFILE.matcher(name).replaceFirst(""),
                        name -> REFERENCE.matcher(properties.getProperty(name)).replaceFirst("$1"))));
    }

    /// Empty if there is none.
    String of(String property) {
        return byProperty.getOrDefault(property, "");
    }
}
