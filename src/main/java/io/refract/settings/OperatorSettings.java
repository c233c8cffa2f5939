package io.refract.settings;

import io.smallrye.config.DotEnvConfigSourceProvider;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What the person who starts Refract has set: environment variables, system properties, `.env`, and
/// `config/application.properties` beside the program.
public final class OperatorSettings {
    private static final Path FILE = Path.of("config", "application.properties");

    /// Between those of the environment and the program's own, as in the framework.
    private static final int RANK_OF_FILE = 260;

    private final SettingsTable table = SettingsTable.read();
    private final GivenValues given;

    private OperatorSettings(GivenValues given) {
        this.given = given;
    }

    /// As they are now. Nothing else has to be started for that.
    ///
    /// @param profile whose lines of the file count
    public static OperatorSettings read(String profile) {
        return new OperatorSettings(new GivenValues(config(profile)));
    }

    /// A line for each thing that is wrong, without secrets; nothing if all is right.
    public List<String> refusals() {
        return new SettingsCheck(table, given).refusals();
    }

    /// What is set, under whichever of its names; empty for nothing.
    public Optional<String> value(String property) {
        return table.ofProperty(property).stream()
                .flatMap(setting -> given.of(setting).stream())
                .map(GivenValues.Given::text)
                .filter(text -> !text.isBlank())
                .findFirst();
    }

    private static SmallRyeConfig config(String profile) {
        var builder = new SmallRyeConfigBuilder()
                .forClassLoader(OperatorSettings.class.getClassLoader())
                .withProfile(profile)
                .addDefaultInterceptors()
                .addSystemSources()
                .withSources(new DotEnvConfigSourceProvider());
        if (Files.isRegularFile(FILE)) {
            builder.withSources(file());
        }
        return builder.build();
    }

    private static PropertiesConfigSource file() {
        try {
            return new PropertiesConfigSource(FILE.toUri().toURL(), RANK_OF_FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
    }
}
