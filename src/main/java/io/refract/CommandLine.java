package io.refract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What the program is told behind its name.
///
/// @param named whether the command was said
/// @param help whether it shall only be told about
/// @param verbose whether a failure is shown with all that a developer needs
/// @param words what is left for the command itself
record CommandLine(Command command, boolean named, boolean help, boolean verbose, List<String> words) {
    static final String SEE_HELP = "; see --help";

    private static final String HELP = "--help";
    private static final String VERBOSE = "--verbose";

    /// What every command knows.
    static final List<String> OF_ALL = List.of(HELP, VERBOSE);

    /// @throws RefusedException for an unknown command or argument
    static CommandLine parse(String... arguments) {
        var words = new ArrayList<>(List.of(arguments));
        var named = !words.isEmpty() && !words.getFirst().startsWith("-");
        var command = named ? Command.called(words.removeFirst()) : Command.SERVE;
        var help = words.removeAll(Set.of(HELP, "-h"));
        var verbose = words.removeAll(Set.of(VERBOSE));
        if (!help) {
            check(command, words);
        }
        return new CommandLine(command, named, help, verbose, List.copyOf(words));
    }

    private static void check(Command command, List<String> words) {
        try {
            command.check(words);
        } catch (IllegalArgumentException e) {
            throw new RefusedException(command.word() + ": " + e.getMessage() + SEE_HELP, e);
        }
    }

    /// What a person reads who asks for help.
    String helpText() {
        return named
                ? """
                refract %s: %s

                options:
                %s  --verbose  the trace of a failure besides

                Settings are environment variables; docs/operations.md lists them.
                """.formatted(command.word(), command.summary(), lines(command.options()))
                : """
                usage: refract [command] [options]

                commands:
                %s
                Behind each: --help tells its options, --verbose shows the trace of a failure besides.
                Settings are environment variables; docs/operations.md lists them.
                """.formatted(lines(Arrays.stream(Command.values())
                        .map(each -> "%-18s %s".formatted(each.word(), each.summary()))
                        .toList()));
    }

    private static String lines(List<String> texts) {
        return texts.stream().map(text -> "  " + text + "\n").collect(Collectors.joining());
    }
}
