package io.refract.compile;

import io.refract.catalog.Field;
import io.refract.catalog.UniqueKey;
import io.refract.compile.CompiledWrite.CompiledStep;
import io.refract.plan.Predicate;
import io.refract.plan.Step;
import io.refract.plan.Value;
import io.refract.sql.Expression;
import io.refract.sql.From;
import io.refract.sql.Insert;
import io.refract.sql.Select;
import io.refract.sql.With;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Makes statements that make rows.
final class InsertCompiler {
    private static final String ROWS = "r";
    private static final String NEW = "n";
    private static final String OTHERS = "f";

    private InsertCompiler() {}

    static CompiledStep insert(Step.Insert insert) {
        var target = Target.of(insert.model());
        var row = new NewRow();
        insert.settings().forEach(setting -> row.add(setting.field(), target.value(setting)));
        var rows = new NewRows(
                row,
                null,
                Registers.hold(insert.guard()),
                insert.foreseen(),
                insert.register().stream().boxed().toList());
        var conflict = insert.unless().map(unless -> conflict(target, unless)).orElse(null);
        return rows.step(insert, target, conflict, insert.permitted());
    }

    private static Insert.Conflict conflict(Target target, Step.Unless unless) {
        return unless.key()
                .map(key -> new Insert.Conflict(
                        key.fields().stream().map(field -> indexed(key, field)).toList(),
                        target.model()
                                .softDelete()
                                .<Expression>map(field -> new Expression.IsNull(new Expression.Own(field.column())))
                                .orElse(new Expression.Truth(true))))
                .orElse(Insert.Conflict.ANY);
    }

    private static Expression indexed(UniqueKey key, Field field) {
        var column = new Expression.Own(field.column());
        return key.ignoreCase() ? Expression.Call.of(FieldTests.WITHOUT_CASE, column) : column;
    }

    static CompiledStep insertTable(Step.InsertTable insert) {
        var target = Target.of(insert.model());
        var given = new Given();
        var row = new NewRow();
        insert.columns().forEach(column -> row.add(column.field(), given.cell(column)));
        insert.constants().forEach(constant -> row.add(constant.field(), target.value(constant)));
        var rows =
                new NewRows(row, given.rows(), Registers.hold(insert.guard()), insert.foreseen(), insert.registers());
        var conflict = insert.skipDuplicates() ? Insert.Conflict.ANY : null;
        return rows.step(insert, target, conflict, insert.permitted());
    }

    static CompiledStep link(Step.Link link) {
        var aliases = new Scope.Aliases();
        var others = new Target(link.target(), aliases);
        var target = new Target(link.model(), aliases);
        var keys =
                Select.of(List.of(new Select.Item(others.key(), "key")), others.table(), others.fulfils(link.others()));
        var row = new NewRow();
        link.settings().forEach(setting -> row.add(setting.field(), target.value(setting)));
        row.add(link.far(), new Expression.Column(ROWS, "key"));
        var rows = row.select(new From.Common(OTHERS, ROWS), Registers.hold(link.guard()));
        var count = Select.of(
                List.of(Select.Item.of(new Expression.CountRows())),
                new From.Common(OTHERS, "f0"),
                new Expression.Truth(true));
        var written = Written.to(target).of(new Expression.Subquery(count));
        return written.step(
                link,
                List.of(new With.Named(OTHERS, keys)),
                row.into(written, rows, Insert.Conflict.ANY, link.permitted()));
    }

    /// The columns of new rows and what they hold.
    private static final class NewRow {
        private final List<String> columns = new ArrayList<>();
        private final List<Expression> values = new ArrayList<>();

        void add(Field field, Expression value) {
            columns.add(field.column());
            values.add(value);
        }

        Select select(@Nullable From from, Expression where) {
            return Select.of(values.stream().map(Select.Item::of).toList(), from, where);
        }

        /// The same, each value under the name of its column.
        Select named(@Nullable From from, Expression where) {
            return Select.of(
                    IntStream.range(0, columns.size())
                            .mapToObj(i -> new Select.Item(values.get(i), columns.get(i)))
                            .toList(),
                    from,
                    where);
        }

        /// @param rows of these values
        Insert into(Written written, Select rows, Insert.@Nullable Conflict conflict, Predicate permitted) {
            return new Insert(written.target().table(), columns, rows, conflict, written.returning(permitted));
        }
    }

    /// Rows to be made.
    ///
    /// @param from gives what each of them is made of; null for one row
    /// @param where whether there are any
    /// @param foreseen what they must fulfil to be made at all
    /// @param registers note their keys; empty if nobody asks
    private record NewRows(
            NewRow row, @Nullable From from, Expression where, Predicate foreseen, List<Integer> registers) {
        CompiledStep step(Step step, Target target, Insert.@Nullable Conflict conflict, Predicate permitted) {
            var written = Written.to(target).noted(registers);
            var fulfilled = target.certainlyFulfils(foreseen);
            if (fulfilled.equals(new Expression.Truth(true))) {
                return written.step(step, List.of(), row.into(written, row.select(from, where), conflict, permitted));
            }
            var rows = new With.Named(NEW, row.named(from, where));
            var fulfilling = Select.of(
                    row.columns.stream()
                            .map(column -> Select.Item.of(new Expression.Column(target.alias(), column)))
                            .toList(),
                    new From.Common(NEW, target.alias()),
                    fulfilled);
            var others = Select.of(
                    List.of(Select.Item.of(new Expression.Whole(1))),
                    new From.Common(NEW, target.alias()),
                    new Expression.Not(fulfilled));
            return written.refusedIf(new Expression.Exists(others))
                    .step(step, List.of(rows), row.into(written, fulfilling, conflict, permitted));
        }
    }

    /// Lists, side by side as the columns of a table.
    private static final class Given {
        private final List<Expression> arrays = new ArrayList<>();
        private final List<String> names = new ArrayList<>();

        From.Unnest rows() {
            return new From.Unnest(arrays, ROWS, names);
        }

        /// The value of one row, or what it begins with where none is given.
        Expression cell(Step.Column column) {
            var value = Predicates.element(cell(column.values()), column.field().type());
            var initial = Value.initial(column.field());
            if (column.given().isEmpty() || initial.isEmpty()) {
                return value;
            }
            var isGiven = cell(column.given().get());
            return Expression.Call.of(
                    "coalesce",
                    value,
                    new Expression.When(new Expression.Not(isGiven), Predicates.value(initial.get())));
        }

        private Expression cell(Value values) {
            arrays.add(Predicates.value(values));
            names.add("c" + names.size());
            return new Expression.Column(ROWS, names.getLast());
        }
    }
}
