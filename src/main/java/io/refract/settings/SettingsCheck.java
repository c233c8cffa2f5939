package io.refract.settings;

import io.refract.settings.GivenValues.Given;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Holds what was given against what may be.
final class SettingsCheck {
    private final SettingsTable table;
    private final GivenValues given;
    private final Map<String, Amount> amounts = new HashMap<>();
    private final List<String> refusals = new ArrayList<>();

    SettingsCheck(SettingsTable table, GivenValues given) {
        this.table = table;
        this.given = given;
    }

    /// How much a setting is.
    ///
    /// @param words the name and the value, for people
    private record Amount(BigDecimal value, String name, String words) {}

    /// A line for each thing that is wrong; nothing if all is right.
    List<String> refusals() {
        table.all().stream().filter(setting -> !setting.isPattern()).forEach(this::check);
        var names = new SettingNames(table);
        for (var name : given.names()) {
            names.completed(name).ifPresent(setting -> given.of(name).ifPresent(value -> check(setting, value)));
        }
        table.all().forEach(this::compare);
        refusals.addAll(names.unknown(given));
        return List.copyOf(refusals);
    }

    private void check(Setting setting) {
        var values = given.of(setting);
        values.forEach(value -> check(setting, value));
        effective(setting, values).ifPresent(amount -> amounts.put(setting.property(), amount));
    }

    private void check(Setting setting, Given value) {
        if (!fits(setting, value.text())) {
            refusals.add(
                    "%s is %s: it must be %s".formatted(value.name(), shown(setting, value.text()), wanted(setting)));
        }
    }

    private static boolean fits(Setting setting, String text) {
        if (text.isBlank()) {
            return setting.value().optional();
        }
        return switch (setting.kind()) {
            case CHOICE -> isChoice(setting, text);
            case CHOICES -> Stream.of(text.split(",")).allMatch(each -> isChoice(setting, each));
            default ->
                setting.kind()
                        .read(text)
                        .filter(amount -> isWithin(setting, amount))
                        .isPresent();
        };
    }

    /// As the framework compares them.
    private static boolean isChoice(Setting setting, String text) {
        return setting.value().choices().stream()
                .anyMatch(choice -> choice.equalsIgnoreCase(text.strip().replace('_', '-')));
    }

    private static boolean isWithin(Setting setting, BigDecimal amount) {
        return !setting.kind().isAmount()
                || amount.compareTo(bound(setting, setting.value().least())) >= 0
                        && amount.compareTo(bound(setting, setting.value().most())) <= 0;
    }

    private static BigDecimal bound(Setting setting, String text) {
        return setting.kind().read(text).orElseThrow();
    }

    private static String wanted(Setting setting) {
        var value = setting.value();
        return setting.kind().words()
                + (setting.kind().isAmount() ? ", from %s to %s".formatted(value.least(), value.most()) : "")
                + (value.choices().isEmpty() ? "" : " " + String.join(", ", value.choices()));
    }

    private static String shown(Setting setting, String text) {
        if (text.isBlank()) {
            return "empty";
        }
        return setting.value().secret() ? "wrong" : Shown.quoted(text);
    }

    private static Optional<Amount> effective(Setting setting, List<Given> values) {
        var kind = setting.kind();
        if (!kind.isAmount()) {
            return Optional.empty();
        }
        if (values.isEmpty()) {
            return kind.read(setting.value().fallback())
                    .map(amount -> new Amount(
                            amount, setting.property(), setting.value().fallback() + " if it is not set"));
        }
        var first = values.getFirst();
        return kind.read(first.text()).map(amount -> new Amount(amount, first.name(), Shown.quoted(first.text())));
    }

    private void compare(Setting setting) {
        var amount = amounts.get(setting.property());
        var bound = amounts.get(setting.value().notAbove());
        if (amount != null && bound != null && amount.value().compareTo(bound.value()) > 0) {
            refusals.add("%s is %s: it must not be above %s, which is %s"
                    .formatted(amount.name(), amount.words(), bound.name(), bound.words()));
        }
    }
}
