package io.refract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CommandLineTest {
    @ParameterizedTest
    @CsvSource({
        "'', SERVE, false, ''",
        "serve, SERVE, false, ''",
        "--verbose, SERVE, true, ''",
        "migrate --verbose, MIGRATE, true, ''",
        "seed --scale 5 --verbose --force, SEED, true, --scale 5 --force",
        "rotate-encryption, ROTATE_ENCRYPTION, false, ''"
    })
    void aCommandIsReadWithWhatStandsBehindIt(String text, Command command, boolean verbose, String words) {
        var line = parse(text);

        assertThat(line.command()).isEqualTo(command);
        assertThat(line.verbose()).isEqualTo(verbose);
        assertThat(String.join(" ", line.words())).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "migrat, 'unknown command ''migrat'', did you mean migrate?; see --help'",
        "rotate, unknown command 'rotate'; see --help",
        "serve --port 9, serve: unknown argument '--port'; see --help",
        "--port 9, serve: unknown argument '--port'; see --help",
        "migrate --verbos, 'migrate: unknown argument ''--verbos'', did you mean --verbose?; see --help'",
        "seed --sacle 5, 'seed: unknown argument ''--sacle'', did you mean --scale?; see --help'",
        "seed --scale, 'seed: --scale needs a whole number, not ''''; see --help'",
        "seed --scale 0, 'seed: The scale must be between 1 and 100000, not 0; see --help'",
        "rotate-encryption now, rotate-encryption: unknown argument 'now'; see --help"
    })
    void whatIsUnknownIsRefusedWithTheNearestKnownOne(String text, String refusal) {
        assertThatThrownBy(() -> parse(text))
                .isInstanceOf(RefusedException.class)
                .hasMessage(refusal);
    }

    @ParameterizedTest
    @EnumSource
    void everyCommandTellsWhatItDoes(Command command) {
        var line = parse(command.word() + " --help");

        assertThat(line.help()).isTrue();
        assertThat(line.helpText()).contains(command.word(), command.summary(), "--verbose");
        assertThat(parse("--help").helpText()).contains(command.word());
    }

    @Test
    void helpIsToldWhateverElseIsSaid() {
        assertThat(parse("seed --sacle --help").helpText()).contains("--scale N");
    }

    private static CommandLine parse(String text) {
        return CommandLine.parse(List.of(text.split(" ")).stream()
                .filter(word -> !word.isEmpty())
                .toArray(String[]::new));
    }
}
