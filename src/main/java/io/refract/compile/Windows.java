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

    static Select.Window of(Optional<Amount> skip, Optional<Amount> take) {
        return new Select.Window(within(skip, take), number(skip), number(take));
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
