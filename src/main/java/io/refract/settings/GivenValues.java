package io.refract.settings;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfig;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/// What operators have given, wherever that stands, under the names that they know.
final class GivenValues {
    private static final Pattern PROFILE = Pattern.compile("^%[^.]+\\.");

    private final SmallRyeConfig config;
    private final SortedSet<String> names = new TreeSet<>();
    private final Set<String> bareNames = new HashSet<>();

    /// @param config of the operators' sources alone: the program's own are right
    GivenValues(SmallRyeConfig config) {
        this.config = config;
        config.getConfigSources().forEach(this::take);
        names.forEach(name -> bareNames.add(bare(name)));
    }

    /// One value.
    ///
    /// @param name as it was written
    record Given(String name, String text) {}

    /// In the environment the framework also finds what names could be meant for: that is left out.
    private void take(ConfigSource source) {
        var environment = isEnvironment(source.getName());
        for (var name : source.getPropertyNames()) {
            if (!environment || name.indexOf('.') < 0) {
                names.add(name);
            }
        }
    }

    /// All names, in order.
    SortedSet<String> names() {
        return names;
    }

    /// A name without the profile that it is for.
    static String bare(String name) {
        return PROFILE.matcher(name).replaceFirst("");
    }

    /// All that was given for a setting; what counts comes first.
    List<Given> of(Setting setting) {
        return Stream.of(setting.property(), setting.variable())
                .filter(name -> bareNames.contains(name) || bareNames.contains(Setting.environmentName(name)))
                .flatMap(name -> of(name).stream())
                .toList();
    }

    /// What counts for a name; as it stands there, if it refers to what is not set.
    Optional<Given> of(String name) {
        var found = config.getConfigValue(name);
        return Optional.ofNullable(found.getValue())
                .or(() -> Optional.ofNullable(found.getRawValue()))
                .map(text -> new Given(
                        isEnvironment(found.getConfigSourceName()) ? Setting.environmentName(name) : name, text));
    }

    private static boolean isEnvironment(@Nullable String source) {
        return source != null && source.startsWith(EnvConfigSource.NAME);
    }
}
