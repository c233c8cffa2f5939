package io.refract.engine;

import io.refract.kernel.Eternity;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `-infinity` among the values of a statement, which the client of PostgreSQL cannot send: it sends the first of all
/// moments instead. The statement turns that back where it stands for the endless past, which is too rare to have
/// each statement do it.
final class EndlessPast {
    private static final String SENT = "'4714-11-24 00:00:00+00 BC'";
    private static final String MEANT = "'-infinity'";

    private EndlessPast() {}

    /// @param sql with parameters as they are rendered: `$1::timestamptz`
    static String restoredIn(String sql, List<? extends @Nullable Object> values) {
        var restored = sql;
        for (var i = 0; i < values.size(); i++) {
            if (Eternity.PAST.equals(values.get(i))) {
                var one = "$" + (i + 1) + "::timestamptz";
                restored = restored.replace(one, "coalesce(nullif(" + one + ", " + SENT + "), " + MEANT + ")");
            } else if (isAmong(values.get(i))) {
                var all = "$" + (i + 1) + "::timestamptz[]";
                restored = restored.replace(all, "array_replace(" + all + ", " + SENT + ", " + MEANT + ")");
            }
        }
        return restored;
    }

    private static boolean isAmong(@Nullable Object value) {
        return switch (value) {
            case OffsetDateTime[] moments -> List.of(moments).contains(Eternity.PAST);
            case null, default -> false;
        };
    }
}
