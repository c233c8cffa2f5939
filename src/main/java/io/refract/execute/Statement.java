package io.refract.execute;

import io.refract.kernel.MemoryShare;
import io.refract.sql.Experience;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A statement with its values.
///
/// @param label a name with few distinct values, for metrics and logs
/// @param sql the text, with `$1`, `$2`, ...
/// @param values what is bound to them; never logged
/// @param heavy whether it may look at many rows, so that others should not have to wait behind it
/// @param mostBytes how large the rows may be in all where a client has chosen what is in them; if they are larger, the
/// statement fails with [io.refract.kernel.Failure#answerTooLarge()]. [Statement#ANY_SIZE] where the program has chosen
/// @param experience what is known of the text from running it before
/// @param treatment what the server and this process shall do about it besides
public record Statement(
        String label,
        String sql,
        List<@Nullable Object> values,
        boolean heavy,
        int mostBytes,
        Experience experience,
        Treatment treatment) {
    public static final int ANY_SIZE = Integer.MAX_VALUE;

    /// As many as the program has labels for statements of its own.
    private static final Map<String, Experience> OURS = new ConcurrentHashMap<>();

    /// A statement that the program has written, one for each label, and that will be asked for again.
    public Statement(String label, String sql, List<@Nullable Object> values, boolean heavy, int mostBytes) {
        this(label, sql, values, heavy, mostBytes, ours(label), Treatment.PLAIN);
    }

    /// A statement that touches few rows.
    public static Statement of(String label, String sql, @Nullable Object... values) {
        return new Statement(label, sql, Arrays.asList(values), false, ANY_SIZE);
    }

    /// The same, treated otherwise.
    public Statement treated(Treatment newTreatment) {
        return new Statement(label, sql, values, heavy, mostBytes, experience, newTreatment);
    }

    /// The same, whose rows go into a sink.
    ///
    /// @param sinks makes one for each attempt
    public Statement into(Supplier<? extends RowSink> sinks) {
        return treated(treatment.into(sinks));
    }

    /// The same, of which nothing is learned but what the planner thinks: its time is that of others as well.
    public Statement apart() {
        return new Statement(label, sql, values, heavy, mostBytes, experience.copy(), treatment);
    }

    /// The same, whose rows are not gathered, so that it does not matter how large they are in all.
    Statement ofAnySize() {
        return new Statement(label, sql, values, heavy, ANY_SIZE, experience, treatment);
    }

    Statement accountedIn(MemoryShare share) {
        return treated(treatment.accountedIn(share));
    }

    private static Experience ours(String label) {
        var known = OURS.get(label);
        return known == null ? OURS.computeIfAbsent(label, name -> new Experience(Set.of(name))) : known;
    }

    /// Whether a client, rather than the program, has chosen what it does.
    public boolean isClients() {
        return mostBytes < ANY_SIZE;
    }

    @Override
    public String toString() {
        return label;
    }
}
