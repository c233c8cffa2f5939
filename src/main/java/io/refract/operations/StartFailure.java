package io.refract.operations;

import io.quarkus.runtime.QuarkusBindException;
import io.smallrye.config.ConfigValidationException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.internal.exception.FlywayMigrateException;

/// What ends a start or a command, in the words of whoever has to see to it.
public final class StartFailure {
    /// What the framework says of a setting that it cannot read.
    private static final Pattern UNREADABLE = Pattern.compile(
            ".*The config property (\\S+) with the config value (\".*\") threw an Exception whilst being converted ?(.*)");

    /// How it begins what it says of settings.
    private static final Pattern OF_SETTINGS = Pattern.compile("^\\S*Exception: |SRCFG\\d+: ");

    private static final Pattern FAILED = Pattern.compile("Detected failed migration to version (\\S+)");

    private StartFailure() {}

    /// One line without secrets, or one for each setting: what is wrong, where, and what to do; empty for what is a
    /// fault of the program's.
    public static Optional<String> words(Throwable failure) {
        return Stream.iterate(failure, each -> each != null, Throwable::getCause)
                .flatMap(cause -> known(cause).stream())
                .findFirst();
    }

    private static Optional<String> known(Throwable cause) {
        return switch (cause) {
            case FlywayMigrateException failure -> Optional.of(ofMigration(failure));
            case FlywayException failure -> Optional.of(ofSchema(failure));
            case SQLException failure -> Optional.of("the database says: " + told(failure));
            case QuarkusBindException failure ->
                Optional.of(
                        "the port %d cannot be listened on, another process may have it: set PORT or MANAGEMENT_PORT"
                                .formatted(failure.getPort()));
            case ConfigValidationException failure ->
                Optional.of(IntStream.range(0, failure.getProblemCount())
                        .mapToObj(i -> ofSetting(failure.getProblem(i).getMessage()))
                        .collect(Collectors.joining("\n")));
            default -> Optional.empty();
        };
    }

    private static String ofSetting(String told) {
        var line = OF_SETTINGS.matcher(told.lines().findFirst().orElse("")).replaceAll("");
        return UNREADABLE.matcher(line).replaceFirst("$1 is $2, which cannot be read: $3");
    }

    private static String ofMigration(FlywayMigrateException failure) {
        var why = sqlFailure(failure).map(StartFailure::told).orElseGet(() -> line(failure, 0));
        return "the migration %s failed%s: %s; %s"
                .formatted(
                        failure.getMigration().getScript(),
                        failure.getLineNumber() > 0 ? " at line " + failure.getLineNumber() : "",
                        why,
                        failure.isExecutableInTransaction()
                                ? "nothing of it was kept, so mend the cause and run migrate again"
                                : again(failure.getMigration().getVersion().getVersion()));
    }

    /// What is left of a migration without a transaction keeps others from running; its statements may run again.
    private static String again(String version) {
        return "mend the cause, delete from flyway_schema_history where version = '%s' and not success, then run migrate again"
                .formatted(version);
    }

    private static String ofSchema(FlywayException failure) {
        if (failure.getErrorCode() == CoreErrorCode.NON_EMPTY_SCHEMA_WITHOUT_SCHEMA_HISTORY_TABLE) {
            return "the schema public holds tables of something else and no history of Refract's migrations:"
                    + " give Refract a database of its own";
        }
        if (failure.getErrorCode() == CoreErrorCode.VALIDATE_ERROR) {
            var what = line(failure, 1).replaceFirst("\\.$", "");
            var failed = FAILED.matcher(what);
            return "the schema is not one that this program continues: " + what + "; "
                    + (failed.lookingAt()
                            ? again(failed.group(1))
                            : "use the version of the program that made it, or a backup");
        }
        return "the schema could not be migrated: "
                + sqlFailure(failure).map(StartFailure::told).orElseGet(() -> line(failure, 0));
    }

    private static Optional<SQLException> sqlFailure(Throwable failure) {
        return Stream.iterate(failure, each -> each != null, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .findFirst();
    }

    private static String told(SQLException failure) {
        return line(failure, 0) + " (" + failure.getSQLState() + ")";
    }

    /// What a failure says in one of its lines, or in the first if there are none so many.
    private static String line(Throwable failure, int at) {
        var lines = String.valueOf(failure.getMessage()).strip().lines().toList();
        return lines.get(Math.min(at, lines.size() - 1)).strip();
    }
}
