package io.refract.compile;

import io.refract.plan.Groups;
import io.refract.query.Figure;
import io.refract.sql.Expression;
import io.refract.sql.From;
import io.refract.sql.Select;
import java.util.ArrayList;
import java.util.List;

/// Parts of moments: years, months, days and the like, as PostgreSQL's calendar has them.
final class PartsOfTime {
    private static final String PRESENT = "p";
    private static final String ALL = "a";
    private static final String STEPS = "s";
    private static final String MOMENT = "m";

    private PartsOfTime() {}

    /// When the part begins in which a moment lies; an endless moment is its own.
    static Expression of(Groups.Part part, Expression moment) {
        return Expression.Call.of(
                "date_trunc", new Expression.Literal(part.unit().unit()), moment, Predicates.value(part.zone()));
    }

    /// Groups, and one for each part of a span that has none: counts are 0 in it, other figures null.
    ///
    /// @param groups by the key alone
    static Select filled(Select groups, Groups.Key key, Groups.Part part, List<Groups.Total> totals, Groups.Span span) {
        var name = key.value().column();
        var own = new Expression.Column(PRESENT, name);
        var begin = new Expression.Column(ALL, name);
        var items = new ArrayList<Select.Item>();
        items.add(new Select.Item(Expression.Call.of("coalesce", own, begin), name));
        for (var total : totals) {
            var figure = new Expression.Column(PRESENT, total.value().column());
            items.add(new Select.Item(
                    counts(total.function()) ? Expression.Call.of("coalesce", figure, new Expression.Whole(0)) : figure,
                    total.value().column()));
        }
        var both = new From.Join(
                new From.Derived(groups, PRESENT),
                From.Kind.FULL,
                false,
                new From.Derived(parts(part, span, name), ALL),
                Expression.equal(own, begin));
        return Select.of(items, both, new Expression.Truth(true));
    }

    private static boolean counts(Figure.Function function) {
        return switch (function) {
            case ROWS, COUNT -> true;
            case AVERAGE, SUM, MINIMUM, MAXIMUM -> false;
        };
    }

    /// The parts that moments of the span lie in, which are taken closely enough to meet each; the last
    /// one is just before its end.
    private static Select parts(Groups.Part part, Groups.Span span, String name) {
        var step = interval(part.unit().half().toSeconds() + " seconds");
        var end = Predicates.value(span.to());
        var steps = Expression.Call.of(
                "generate_series",
                Predicates.value(span.from()),
                new Expression.Binary(end, Expression.Operator.PLUS, step),
                step);
        var moments = Select.of(List.of(new Select.Item(steps, MOMENT)), null, new Expression.Truth(true));
        var last = new Expression.Binary(end, Expression.Operator.MINUS, interval("1 microsecond"));
        var begin = of(part, Expression.Call.of("least", new Expression.Column(STEPS, MOMENT), last));
        return Select.of(
                        List.of(new Select.Item(begin, name)),
                        new From.Derived(moments, STEPS),
                        new Expression.Truth(true))
                .groupedBy(List.of(begin));
    }

    private static Expression interval(String length) {
        return new Expression.Cast(new Expression.Literal(length), "interval");
    }
}
