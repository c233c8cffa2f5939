package io.refract.compile;

import io.refract.catalog.ScalarType;
import io.refract.catalog.ValueType;
import io.refract.plan.Guard;
import io.refract.sql.Expression;
import java.util.regex.Pattern;

/// The keys of rows that a statement has found, handed to later statements of the transaction without a word from
/// this server: as settings of the transaction, which are nobody else's.
final class Registers {
    private static final Pattern NOTED =
            Pattern.compile("nullif\\(current_setting\\('refract\\.row_[0-9]+', true\\), ''\\)");

    private Registers() {}

    /// The key that was noted; null if none was.
    static Expression one(int register) {
        return new Expression.Cast(noted(register), ScalarType.ID.sqlName());
    }

    /// The keys that were noted.
    static Expression all(int register, ValueType type) {
        return new Expression.Cast(noted(register), type.sqlName() + "[]");
    }

    private static Expression isEmpty(int register) {
        return new Expression.IsNull(noted(register));
    }

    /// Whether a step takes effect, by what earlier ones have noted.
    static Expression hold(Guard guard) {
        return Expression.and(guard.terms().stream()
                .map(term -> {
                    var missing = isEmpty(term.register());
                    return term.found() ? new Expression.Not(missing) : missing;
                })
                .toList());
    }

    private static Expression noted(int register) {
        var setting = Expression.Call.of("current_setting", name(register), new Expression.Truth(true));
        return Expression.Call.of("nullif", setting, new Expression.Literal(""));
    }

    /// The statement as the planner has to see it before anything is noted: it would look up the setting, find none,
    /// and conclude that there are no rows. What a subquery gives it takes for any key.
    static String unknownIn(String sql) {
        return NOTED.matcher(sql).replaceAll("(select $0)");
    }

    /// Notes what is not null, and forgets what may have been noted before.
    static Expression note(int register, Expression key) {
        var text = Expression.Call.of("coalesce", new Expression.Cast(key, "text"), new Expression.Literal(""));
        return Expression.Call.of("set_config", name(register), text, new Expression.Truth(true));
    }

    private static Expression name(int register) {
        return new Expression.Literal("refract.row_" + register);
    }
}
