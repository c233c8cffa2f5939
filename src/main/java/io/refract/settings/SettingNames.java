package io.refract.settings;

import io.refract.kernel.Suggestion;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Which names mean something.
final class SettingNames {
    private static final String PROPERTIES = "refract.";
    private static final String VARIABLES = "REFRACT_";

    private static final Pattern INDEX = Pattern.compile("\\[\\d+]$|_\\d+_$");

    /// What Kubernetes puts into the environment for each service whose name begins with that of the program.
    private static final Pattern OF_A_SERVICE = Pattern.compile(
            "REFRACT_(\\w+_)?(SERVICE_HOST|SERVICE_PORT(_\\w+)?|PORT_\\d+_(TCP|UDP|SCTP)(_PROTO|_PORT|_ADDR)?)");

    private static final Pattern PORT_OF_A_SERVICE = Pattern.compile("REFRACT_(\\w+_)?PORT");
    private static final Pattern ADDRESS_OF_A_SERVICE = Pattern.compile("(tcp|udp|sctp)://.*");

    /// Names that are not ours may be somebody else's: only long ones that are nearly right are slips.
    private static final Pattern SLIP = Pattern.compile("[A-Z][A-Z0-9_]{7,}");

    private static final int CHARACTERS_FOR_EACH_SLIP = 4;

    private final SettingsTable table;
    private final Map<Pattern, Setting> completed;

    SettingNames(SettingsTable table) {
        this.table = table;
        completed = table.patterns().stream().collect(Collectors.toMap(SettingNames::completion, setting -> setting));
    }

    private static Pattern completion(Setting setting) {
        var parts = setting.property().split("\\*", -1);
        return Pattern.compile("%s([^.]+|\"[^\"]+\")%s|%s\\w+%s"
                .formatted(
                        Pattern.quote(parts[0]),
                        Pattern.quote(parts[1]),
                        Setting.environmentName(parts[0]),
                        Setting.environmentName(parts[1])));
    }

    /// The setting whose name an operator has completed to this one.
    Optional<Setting> completed(String name) {
        return completed.entrySet().stream()
                .filter(_ -> isOurs(name))
                .filter(entry -> entry.getKey().matcher(name).matches())
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static boolean isOurs(String name) {
        return name.startsWith(PROPERTIES) || name.regionMatches(true, 0, VARIABLES, 0, VARIABLES.length());
    }

    /// A line for each name that means nothing, though it looks as if it should.
    List<String> unknown(GivenValues given) {
        return given.names().stream()
                .flatMap(name -> meant(name, given).stream())
                .toList();
    }

    private Optional<String> meant(String name, GivenValues given) {
        var bare = INDEX.matcher(GivenValues.bare(name)).replaceFirst("");
        if (bare.startsWith(PROPERTIES)) {
            return table.properties().contains(bare) || completed(bare).isPresent()
                    ? Optional.empty()
                    : Optional.of(unknown(name, Suggestion.nearest(bare, table.properties())));
        }
        if (isOurs(bare)) {
            return table.environmentNames().contains(bare) || completed(bare).isPresent() || isOfAService(bare, given)
                    ? Optional.empty()
                    : Optional.of(unknown(name, nearestVariable(bare)));
        }
        return slip(name, given).map(known -> unknown(name, Optional.of(known)));
    }

    private static String unknown(String name, Optional<String> known) {
        return name + " is no setting"
                + known.map(", did you mean %s?"::formatted).orElse("");
    }

    private Optional<String> nearestVariable(String name) {
        return Optional.of(name.substring(VARIABLES.length()))
                .filter(table.variables()::contains)
                .or(() -> Suggestion.nearest(name, table.environmentNames()));
    }

    private static boolean isOfAService(String name, GivenValues given) {
        return OF_A_SERVICE.matcher(name).matches()
                || PORT_OF_A_SERVICE.matcher(name).matches()
                        && given.of(name)
                                .filter(value -> ADDRESS_OF_A_SERVICE
                                        .matcher(value.text())
                                        .matches())
                                .isPresent();
    }

    /// The short name that was meant, unless it is given as well.
    private Optional<String> slip(String name, GivenValues given) {
        if (!SLIP.matcher(name).matches() || table.environmentNames().contains(name)) {
            return Optional.empty();
        }
        return Suggestion.within(name.length() / CHARACTERS_FOR_EACH_SLIP, name, table.variables())
                .filter(known -> given.of(known).isEmpty());
    }
}
