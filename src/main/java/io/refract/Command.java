package io.refract;

import io.quarkus.runtime.QuarkusApplication;
import io.refract.kernel.Suggestion;
import io.refract.operations.Migrate;
import io.refract.operations.RotateEncryption;
import io.refract.operations.Seed;
import io.refract.operations.SeedArguments;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What the program can be told to do.
enum Command {
    SERVE("serve", "serves requests; what is done when nothing is said", List.of(), Optional.empty()),
    MIGRATE("migrate", "brings the schema up to the program's version and ends", List.of(), Optional.of(Migrate.class)),
    SEED(
            "seed",
            "fills an empty database with sample data and ends",
            List.of("--scale N  N times the smallest amount", "--force    also beside other data"),
            Optional.of(Seed.class)) {
        @Override
        void check(List<String> words) {
            SeedArguments.parse(words.toArray(String[]::new));
        }
    },
    ROTATE_ENCRYPTION(
            "rotate-encryption",
            "encrypts anew, by the first of ENCRYPTION_KEYS, what is stored under another one or in plain, and ends",
            List.of(),
            Optional.of(RotateEncryption.class));

    private final String word;
    private final String summary;
    private final List<String> options;
    private final Optional<Class<? extends QuarkusApplication>> work;

    Command(String word, String summary, List<String> options, Optional<Class<? extends QuarkusApplication>> work) {
        this.word = word;
        this.summary = summary;
        this.options = options;
        this.work = work;
    }

    /// @throws RefusedException if there is none
    static Command called(String word) {
        return Arrays.stream(values())
                .filter(command -> command.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new RefusedException("unknown command '" + word + "'"
                        + Suggestion.clause(
                                word,
                                Arrays.stream(values())
                                        .map(command -> command.word)
                                        .toList())
                        + CommandLine.SEE_HELP));
    }

    String word() {
        return word;
    }

    /// In a few words.
    String summary() {
        return summary;
    }

    /// A line for each.
    List<String> options() {
        return options;
    }

    /// What a command does and ends; empty for what serves until it is stopped.
    Optional<Class<? extends QuarkusApplication>> work() {
        return work;
    }

    /// @throws IllegalArgumentException if these cannot stand behind it; the message says why
    void check(List<String> words) {
        if (!words.isEmpty()) {
            throw new IllegalArgumentException("unknown argument '" + words.getFirst() + "'"
                    + Suggestion.clause(words.getFirst(), CommandLine.OF_ALL));
        }
    }
}
