package io.refract.compile;

import io.refract.plan.Output;
import io.refract.plan.ReadPlan;
import io.refract.sql.Expression;
import io.refract.sql.From;
import io.refract.sql.Renderer;
import io.refract.sql.Select;
import java.util.List;

/// Compiles a slice of rows: they are found and sliced first, and whatever belongs to them is looked up for those rows
/// only.
record RowsCompiler(ReadPlan plan, ReadPlan.Rows rows, Terms terms) {
    CompiledRead compile() {
        var aliases = new Scope.Aliases();
        var model = plan.node().model();
        var alias = aliases.of(model.table().name());
        var outer = new Scope(aliases, Scope.unknown(alias));
        var writer = new ObjectCompiler(outer, terms).object(alias, plan.node());
        var needed = List.copyOf(outer.used(alias));
        var level = new Scope(aliases, Scope.table(model.table(), alias));
        var sliced = new SliceCompiler(level, alias, model, rows.slice())
                .rows(Predicates.of(level, alias, plan.rows()), needed);
        outer.startFrom(new From.Derived(sliced.select(), alias));
        var select = Select.of(outer.items(false), outer.from(), new Expression.Truth(true))
                .ordered(sliced.order());
        var heavy = HeavyReads.searches(plan.rows())
                || HeavyReads.branches(plan.rows())
                || HeavyReads.sorts(rows.slice())
                || HeavyReads.gathers(plan.node(), rows.slice());
        var layout = new CompiledRead.Layout(writer.idColumn(), version(outer, alias), new int[0], List.of(), -1, -1);
        return new CompiledRead(plan.label(), Renderer.render(select), layout, writer, heavy, terms.listBytes());
    }

    /// Where the version stands, if it is written anyway.
    private int version(Scope outer, String alias) {
        return plan.node()
                .model()
                .version()
                .filter(version -> plan.node().outputs().stream()
                        .anyMatch(output -> output instanceof Output.Column column
                                && column.field().equals(version)))
                .map(version -> outer.field(alias, version))
                .orElse(-1);
    }
}
