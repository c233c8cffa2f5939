package io.refract.settings;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// All that may be set.
final class SettingsTable {
    /// Where the build writes it among the classes.
    static final String FILE = "META-INF/refract/settings.txt";

    private final Map<String, Setting> byProperty = new LinkedHashMap<>();
    private final Set<String> variables = new TreeSet<>();
    private final Set<String> environmentNames = new TreeSet<>();

    SettingsTable(Stream<Setting> settings) {
        settings.forEach(setting -> {
            byProperty.put(setting.property(), setting);
            if (!setting.isPattern()) {
                environmentNames.add(setting.environmentName());
            }
            if (setting.environmentName().equals(setting.property())) {
                variables.add(setting.property());
            } else if (!setting.variable().isEmpty()) {
                variables.add(setting.variable());
            }
        });
        environmentNames.addAll(variables);
    }

    /// That of this program.
    static SettingsTable read() {
        try (var file = SettingsTable.class.getClassLoader().getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is missing, which the build writes");
            }
            return new SettingsTable(
                    new String(file.readAllBytes(), UTF_8).lines().map(Setting::ofLine));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// In the order of their names.
    List<Setting> all() {
        return List.copyOf(byProperty.values());
    }

    Optional<Setting> ofProperty(String name) {
        return Optional.ofNullable(byProperty.get(name));
    }

    /// Those whose names operators complete.
    List<Setting> patterns() {
        return byProperty.values().stream().filter(Setting::isPattern).toList();
    }

    Set<String> properties() {
        return byProperty.keySet();
    }

    /// Short names, which are variables without a prefix.
    Set<String> variables() {
        return variables;
    }

    /// The names of all settings as environment variables, but for those that operators complete.
    Set<String> environmentNames() {
        return environmentNames;
    }
}
