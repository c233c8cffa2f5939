package io.refract.compile;

import io.refract.catalog.UniqueKey;
import io.refract.compile.CompiledWrite.CompiledStep;
import io.refract.plan.Step;
import io.refract.plan.Value;
import io.refract.sql.Expression;
import io.refract.sql.From;
import io.refract.sql.Select;
import java.util.ArrayList;
import java.util.List;

/// Makes a statement that makes many rows.
final class TableCompiler {
    private static final String ROWS = "r";

    private TableCompiler() {}

    static CompiledStep table(Step.InsertTable insert) {
        var aliases = new Scope.Aliases();
        var target = new Target(insert.model(), aliases);
        var given = new Given(ROWS);
        var row = new NewRows.Row();
        insert.columns().forEach(column -> row.add(column.field(), given.cell(column)));
        insert.constants().forEach(constant -> row.add(constant.field(), target.value(constant)));
        var key = insert.unless().flatMap(Step.Unless::key);
        var order = key.map(named -> order(named, row)).orElse(List.of());
        var rows = new NewRows(row, given.rows(), Registers.hold(insert.guard()), order);
        if (key.isPresent() && insert.renewal().isPresent()) {
            return new RenewalCompiler(insert, insert.renewal().get(), key.get(), target, aliases).step(rows);
        }
        var written = Written.to(target).noted(insert.registers());
        return rows.step(
                insert,
                List.of(),
                target.certainlyFulfils(insert.foreseen()),
                insert.unless()
                        .map(unless -> InsertCompiler.conflict(target, unless))
                        .orElse(null),
                written,
                written.returning(insert.permitted()));
    }

    /// Two who write the same rows by a key wait for one another, and neither for the other in turn, as
    /// both begin with the same row.
    private static List<Select.Sort> order(UniqueKey key, NewRows.Row row) {
        return key.fields().stream()
                .flatMap(field -> row.value(field).stream())
                .map(value -> new Select.Sort(InsertCompiler.indexed(key, value), false))
                .toList();
    }

    /// Lists, side by side as the columns of a table.
    static final class Given {
        private final String alias;
        private final List<Expression> arrays = new ArrayList<>();
        private final List<String> names = new ArrayList<>();

        Given(String alias) {
            this.alias = alias;
        }

        From.Unnest rows() {
            return new From.Unnest(arrays, alias, names);
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

        Expression cell(Value values) {
            arrays.add(Predicates.value(values));
            names.add("c" + names.size());
            return new Expression.Column(alias, names.getLast());
        }
    }
}
