package io.refract.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The table as the build writes it, and docs/operations.md.
class SettingsTableTest {
    private static final SettingsTable TABLE = SettingsTable.read();
    private static final Pattern NAME = Pattern.compile("`([^`]+)`");

    /// Of no concern to operators.
    private static final Set<String> UNTOLD =
            Set.of("refract.local", "refract.mails.shown", "quarkus.http.limits.max-body-size");

    @Test
    void everyDefaultIsWithinItsBounds() {
        for (var setting : TABLE.all()) {
            var fallback = setting.value().fallback();
            if (setting.kind().isAmount() && !fallback.isEmpty()) {
                assertThat(amount(setting, fallback))
                        .as(setting.property())
                        .isBetween(
                                amount(setting, setting.value().least()),
                                amount(setting, setting.value().most()));
            }
        }
    }

    @Test
    void whatASettingIsNotAboveIsASettingThatItsDefaultIsNotAbove() {
        for (var setting : TABLE.all()) {
            if (!setting.value().notAbove().isEmpty()) {
                var bound = TABLE.ofProperty(setting.value().notAbove()).orElseThrow();
                assertThat(amount(setting, setting.value().fallback()))
                        .as(setting.property())
                        .isLessThanOrEqualTo(amount(bound, bound.value().fallback()));
            }
        }
    }

    private static java.math.BigDecimal amount(Setting setting, String text) {
        return setting.kind().read(text).orElseThrow();
    }

    @Test
    void theDocumentationTellsOfEverySetting() throws IOException {
        var told = told();
        var known = new TreeSet<String>();
        for (var setting : TABLE.all()) {
            known.add(setting.variable().isEmpty() ? setting.property() : setting.variable());
        }
        known.removeAll(UNTOLD);

        assertThat(told).containsAll(known);
    }

    /// Rows such as "`refract.cache.ttl`, `.negative-ttl`", and those of variables.
    private static Set<String> told() throws IOException {
        var told = new TreeSet<String>();
        for (var line : Files.readAllLines(Path.of("docs", "operations.md"))) {
            if (line.startsWith("| `")) {
                var last = "";
                for (var name : NAME.matcher(line.split("\\|", -1)[1]).results().toList()) {
                    var text = name.group(1).replace("<name>", "*");
                    last = text.startsWith(".") ? last.substring(0, last.lastIndexOf('.')) + text : text;
                    told.add(property(last));
                }
            }
        }
        return told;
    }

    private static String property(String name) {
        return switch (name) {
            case "-Drefract.local.folder=..." -> "refract.local.folder";
            case "REFRACT_SEED_SCALE" -> "refract.seed.scale";
            default -> name;
        };
    }
}
