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
import org.jspecify.annotations.Nullable;

/// Makes statements that make rows.
final class InsertCompiler {
    private static final String ROWS = "r";
    private static final String OTHERS = "f";

    private InsertCompiler() {}

    static CompiledStep insert(Step.Insert insert) {
        var target = Target.of(insert.model());
        var row = new NewRow();
        insert.settings().forEach(setting -> row.add(setting.field(), target.value(setting)));
        var rows = Select.of(row.values, null, Registers.hold(insert.guard()));
        var conflict = insert.unless().map(unless -> conflict(target, unless)).orElse(null);
        var written = Written.to(target);
        return written.step(insert, List.of(), row.into(written, rows, conflict, insert.permitted()));
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
        var rows = Select.of(row.values, given.rows(), Registers.hold(insert.guard()));
        var conflict = insert.skipDuplicates() ? Insert.Conflict.ANY : null;
        var written = Written.to(target);
        return written.step(insert, List.of(), row.into(written, rows, conflict, insert.permitted()));
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
        var rows = Select.of(row.values, new From.Common(OTHERS, ROWS), Registers.hold(link.guard()));
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
        private final List<Select.Item> values = new ArrayList<>();

        void add(Field field, Expression value) {
            columns.add(field.column());
            values.add(Select.Item.of(value));
        }

        /// @param rows of these values
        Insert into(Written written, Select rows, Insert.@Nullable Conflict conflict, Predicate permitted) {
            return new Insert(written.target().table(), columns, rows, conflict, written.returning(permitted));
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
            var value = cell(column.values());
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
