package io.refract.compile;

import io.refract.catalog.Field;
import io.refract.compile.CompiledWrite.CompiledStep;
import io.refract.plan.Step;
import io.refract.sql.Expression;
import io.refract.sql.From;
import io.refract.sql.Insert;
import io.refract.sql.Select;
import io.refract.sql.With;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Rows to be made.
///
/// @param row what each of them holds
/// @param from gives what each of them is made of; null for one row
/// @param where whether there are any
/// @param order in which they are made
record NewRows(Row row, @Nullable From from, Expression where, List<Select.Sort> order) {
    private static final String NEW = "n";

    NewRows(Row row, @Nullable From from, Expression where) {
        this(row, from, where, List.of());
    }

    /// The columns of new rows and what they hold.
    static final class Row {
        private final List<String> columns = new ArrayList<>();
        private final List<Expression> values = new ArrayList<>();

        void add(Field field, Expression value) {
            columns.add(field.column());
            values.add(value);
        }

        /// What the column of a field holds; empty if there is none.
        Optional<Expression> value(Field field) {
            var place = columns.indexOf(field.column());
            return place < 0 ? Optional.empty() : Optional.of(values.get(place));
        }

        private List<Select.Item> items() {
            return values.stream().map(Select.Item::of).toList();
        }

        /// The same, each value under the name of its column.
        private List<Select.Item> named() {
            return IntStream.range(0, columns.size())
                    .mapToObj(i -> new Select.Item(values.get(i), columns.get(i)))
                    .toList();
        }

        private List<Select.Item> of(String alias) {
            return columns.stream()
                    .map(column -> Select.Item.of(new Expression.Column(alias, column)))
                    .toList();
        }
    }

    /// The same, once all rows of a part of the statement have been found.
    NewRows after(String part) {
        var all = Select.of(
                List.of(Select.Item.of(new Expression.CountRows())),
                new From.Common(part, part),
                new Expression.Truth(true));
        var found = new Expression.Binary(
                new Expression.Subquery(all), Expression.Operator.GREATER_OR_EQUAL, new Expression.Whole(0));
        return new NewRows(row, from, Expression.and(List.of(where, found)), order);
    }

    /// The part of a statement that makes them.
    ///
    /// @param returning what it gives of each row
    Insert into(From.Table table, Insert.@Nullable Conflict conflict, List<Select.Item> returning) {
        return new Insert(table, row.columns, select(row.items()), conflict, returning);
    }

    private Select select(List<Select.Item> items) {
        return Select.of(items, from, where).ordered(order);
    }

    /// @param before parts that must have run before
    /// @param foreseen what the rows must fulfil to be made at all; the target's alias is that of a row to be made
    /// @param written what is to be known of those that are
    CompiledStep step(
            Step step,
            List<With.Named> before,
            Expression foreseen,
            Insert.@Nullable Conflict conflict,
            Written written,
            List<Select.Item> returning) {
        var table = written.target().table();
        if (foreseen.equals(new Expression.Truth(true))) {
            return written.step(step, before, into(table, conflict, returning));
        }
        var alias = written.target().alias();
        var rows = new From.Common(NEW, alias);
        var parts = new ArrayList<>(before);
        parts.add(new With.Named(NEW, select(row.named())));
        var others = Select.of(List.of(Select.Item.of(new Expression.Whole(1))), rows, new Expression.Not(foreseen));
        var fulfilling = Select.of(row.of(alias), rows, foreseen);
        return written.refusedIf(new Expression.Exists(others))
                .step(step, parts, new Insert(table, row.columns, fulfilling, conflict, returning));
    }
}
