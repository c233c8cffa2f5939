package io.refract.database;

import io.refract.execute.Statement;
import io.refract.execute.StatementRunner;
import io.refract.sql.Cells;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The statement of a read as the engine has compiled it, so that a database with more in it can be asked for its
/// plan.
public record CapturedStatement(Statement statement) {
    private static final Pattern SCAN = Pattern.compile("\\w[\\w ]* Scan .*");

    /// Takes the statement that a read would have run.
    ///
    /// @param read hands the runner to the engine
    public static CapturedStatement of(Function<StatementRunner, Uni<?>> read) {
        var taken = new ArrayList<Statement>();
        read.apply(statement -> {
                    taken.add(statement);
                    return Uni.createFrom().<List<Cells>>item(List.of());
                })
                .await()
                .indefinitely();
        return new CapturedStatement(taken.getFirst());
    }

    /// The plans for these values and for any values, one after the other: a connection that runs the statement often
    /// goes over to the second.
    public String plans(Session database) {
        database.run("prepare captured as " + statement.sql());
        try {
            return plan(database, "force_custom_plan") + plan(database, "force_generic_plan");
        } finally {
            database.run("deallocate captured");
        }
    }

    /// The plans' steps that read tables, each from its name on.
    public List<String> scans(Session database) {
        return SCAN.matcher(plans(database)).results().map(MatchResult::group).toList();
    }

    private String plan(Session database, String mode) {
        database.run("set plan_cache_mode = " + mode);
        return String.join("\n", database.column("explain execute captured" + arguments())) + "\n";
    }

    /// The values as `execute` takes them; nothing if there are none.
    public String arguments() {
        return statement.values().isEmpty()
                ? ""
                : statement.values().stream()
                        .map(CapturedStatement::literal)
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    private static String literal(@Nullable Object value) {
        return value == null ? "null" : "'" + value.toString().replace("'", "''") + "'";
    }
}
