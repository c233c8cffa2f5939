package io.refract.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import io.refract.access.CallerKind;
import io.refract.access.Policy;
import io.refract.engine.Engine;
import io.refract.query.Condition;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The tables of docs/security.md that say who may do what, held against the policies, so that a change of one is seen.
///
/// `-Drefract.rules.refresh=true` writes them anew.
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class RulesOfModelsTest {
    private static final Path PAGE = Path.of("docs", "security.md");
    private static final String BEGIN = "<!-- rules of models -->\n";
    private static final String END = "<!-- end of the rules of models -->\n";
    private static final List<CallerKind> CALLERS =
            List.of(CallerKind.ANONYMOUS, CallerKind.USER, CallerKind.MODERATOR, CallerKind.ADMIN);

    @Inject
    @All
    List<Policy> policies;

    @Inject
    Engine engine;

    @Test
    void thePageSaysWhoMayDoWhat() throws IOException {
        var page = Files.readString(PAGE);
        var begin = page.indexOf(BEGIN) + BEGIN.length();
        var end = page.indexOf(END);
        if (Boolean.getBoolean("refract.rules.refresh")) {
            Files.writeString(PAGE, page.substring(0, begin) + tables() + page.substring(end));
        }
        assertThat(page.substring(begin, end)).isEqualTo(tables());
    }

    private String tables() {
        return lines(Stream.concat(rows(), members()));
    }

    private static String lines(Stream<String> lines) {
        return lines.map(line -> line + "\n").collect(Collectors.joining());
    }

    private Stream<Policy> sorted() {
        return policies.stream().sorted(Comparator.comparing(Policy::model));
    }

    private Stream<String> rows() {
        var head = Stream.of("", "| model | anonymous | USER | MODERATOR | ADMIN |", "| --- | --- | --- | --- | --- |");
        return Stream.concat(
                head,
                sorted().map(policy -> "| `" + policy.model() + "` | "
                        + CALLERS.stream()
                                .map(caller -> "`" + operations(policy, caller) + "`")
                                .collect(Collectors.joining(" | "))
                        + " |"));
    }

    private static String operations(Policy policy, CallerKind caller) {
        var writes = policy.writes(caller);
        return letter('r', policy.rows(caller))
                + letter('c', writes.creatable())
                + letter('u', writes.changeable())
                + letter('d', writes.deletable());
    }

    private static String letter(char letter, Condition rows) {
        return rows.equals(Condition.FALSE)
                ? "-"
                : rows.equals(Condition.TRUE)
                        ? String.valueOf(letter).toUpperCase(Locale.ROOT)
                        : String.valueOf(letter);
    }

    private Stream<String> members() {
        var head = Stream.of(
                "", "| model | caller | hidden | shown of some rows | written |", "| --- | --- | --- | --- | --- |");
        return Stream.concat(
                head, sorted().flatMap(policy -> CALLERS.stream().flatMap(caller -> members(policy, caller).stream())));
    }

    private List<String> members(Policy policy, CallerKind caller) {
        var hidden = new TreeSet<String>();
        var some = new TreeSet<String>();
        for (var rule : policy.fields(caller)) {
            if (!rule.visible().equals(Condition.TRUE)) {
                (rule.visible().equals(Condition.FALSE) ? hidden : some).addAll(rule.names());
            }
        }
        var writes = policy.writes(caller);
        var written = writes.everyField() ? "every field that can be" : names(new TreeSet<>(writes.fields()));
        var lines = new ArrayList<String>();
        if (!hidden.isEmpty() || !some.isEmpty() || !written.isEmpty()) {
            lines.add("| `%s` | %s | %s | %s | %s |"
                    .formatted(policy.model(), caller, names(hidden), names(some), written));
        }
        return lines;
    }

    private static String names(TreeSet<String> names) {
        return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
    }

    @Test
    void everyModelThatIsServedHasAPolicy() {
        assertThat(policies.stream().map(Policy::model))
                .doesNotHaveDuplicates()
                .containsAll(engine.served().models().stream()
                        .map(model -> model.name())
                        .toList());
    }
}
