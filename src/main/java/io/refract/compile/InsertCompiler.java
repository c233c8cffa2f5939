package io.refract.compile;

import io.refract.catalog.UniqueKey;
import io.refract.compile.CompiledWrite.CompiledStep;
import io.refract.plan.Step;
import io.refract.sql.Expression;
import io.refract.sql.From;
import io.refract.sql.Insert;
import io.refract.sql.Select;
import io.refract.sql.With;
import java.util.List;

/// Makes statements that make rows.
final class InsertCompiler {
    private static final String ROWS = "r";
    private static final String NEW = "n";
    private static final String OTHERS = "f";

    private InsertCompiler() {}

    static CompiledStep insert(Step.Insert insert) {
        var target = Target.of(insert.model());
        var row = new NewRows.Row();
        insert.settings().forEach(setting -> row.add(setting.field(), target.value(setting)));
        var rows = new NewRows(row, null, Registers.hold(insert.guard()));
        var written =
                Written.to(target).noted(insert.register().stream().boxed().toList());
        return rows.step(
                insert,
                List.of(),
                target.certainlyFulfils(insert.foreseen()),
                insert.unless().map(unless -> conflict(target, unless)).orElse(null),
                written,
                written.returning(insert.permitted()));
    }

    static Insert.Conflict conflict(Target target, Step.Unless unless) {
        return unless.key()
                .map(key -> new Insert.Conflict(
                        key.fields().stream()
                                .map(field -> indexed(key, new Expression.Own(field.column())))
                                .toList(),
                        target.model()
                                .softDelete()
                                .<Expression>map(field -> new Expression.IsNull(new Expression.Own(field.column())))
                                .orElse(new Expression.Truth(true))))
                .orElse(Insert.Conflict.ANY);
    }

    /// What the index of a key holds of a field's value.
    static Expression indexed(UniqueKey key, Expression value) {
        return key.ignoreCase() ? Expression.Call.of(FieldTests.WITHOUT_CASE, value) : value;
    }

    static CompiledStep link(Step.Link link) {
        var aliases = new Scope.Aliases();
        var others = new Target(link.target(), aliases);
        var target = new Target(link.model(), aliases);
        var keys =
                Select.of(List.of(new Select.Item(others.key(), "key")), others.table(), others.fulfils(link.others()));
        var row = new NewRows.Row();
        link.settings().forEach(setting -> row.add(setting.field(), target.value(setting)));
        row.add(link.far(), new Expression.Column(ROWS, "key"));
        var rows = new NewRows(row, new From.Common(OTHERS, ROWS), Registers.hold(link.guard()));
        var count = Select.of(
                List.of(Select.Item.of(new Expression.CountRows())),
                new From.Common(OTHERS, "f0"),
                new Expression.Truth(true));
        var written = Written.to(target).of(new Expression.Subquery(count));
        return written.step(
                link,
                List.of(new With.Named(OTHERS, keys)),
                rows.into(target.table(), Insert.Conflict.ANY, written.returning(link.permitted())));
    }
}
