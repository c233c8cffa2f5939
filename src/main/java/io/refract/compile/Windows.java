package io.refract.compile;

import io.refract.plan.Amount;
import io.refract.sql.Expression;
import io.refract.sql.Select;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Numbers of rows as windows of a query.
final class Windows {
    private Windows() {}

    /// The query, of whose rows some are wanted.
    static Select cut(Select select, Optional<Amount> skip, Optional<Amount> take) {
        return select.limited(
                new Select.Window(within(skip, take), number(skip), number(take), isGuessed(select.where())));
    }

    /// Whether PostgreSQL guesses how many rows have the words of a text that is bound. It guesses many, and
    /// would
    /// rather try all rows in their order than look the few up that have them.
    private static boolean isGuessed(Expression condition) {
        return switch (condition) {
            case Expression.Binary test ->
                test.operator() == Expression.Operator.MATCHES && !(test.right() instanceof Expression.Subquery);
            case Expression.And(var operands) -> operands.stream().anyMatch(Windows::isGuessed);
            case Expression.Or(var operands) -> operands.stream().anyMatch(Windows::isGuessed);
            case Expression.Not(var operand) -> isGuessed(operand);
            case Expression.Column _,
                    Expression.Own _,
                    Expression.Null _,
                    Expression.Bind _,
                    Expression.Truth _,
                    Expression.Whole _,
                    Expression.Literal _,
                    Expression.Row _,
                    Expression.IsNull _,
                    Expression.EqualsAny _,
                    Expression.RowNumber _,
                    Expression.Call _,
                    Expression.CountRows _,
                    Expression.Cast _,
                    Expression.Attribute _,
                    Expression.Element _,
                    Expression.When _,
                    Expression.Exists _,
                    Expression.Subquery _ -> false;
        };
    }

    /// As many rows as may be looked at, if their number is bound.
    private static OptionalLong within(Optional<Amount> skip, Optional<Amount> take) {
        var bound = Stream.of(skip, take)
                .anyMatch(amount -> amount.flatMap(Amount::exact).isPresent());
        return bound && take.isPresent()
                ? OptionalLong.of(skip.map(Amount::most).orElse(0L) + take.get().most())
                : OptionalLong.empty();
    }

    private static @Nullable Expression number(Optional<Amount> amount) {
        return amount.map(Windows::number).orElse(null);
    }

    static Expression number(Amount amount) {
        return amount.exact().map(Predicates::value).orElseGet(() -> new Expression.Whole(amount.most()));
    }
}
