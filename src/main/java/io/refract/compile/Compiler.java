package io.refract.compile;

import io.refract.plan.ReadPlan;
import io.refract.sql.Renderer;
import io.refract.sql.Select;
import java.time.Clock;
import java.util.List;

/// Makes one statement and one writer of a plan.
public final class Compiler {
    private final Terms ours;
    private final Terms clients;

    /// @param clock tells the time when computed fields depend on it
    /// @param answerBytes how large the rows may be where clients choose what is in them
    public Compiler(Clock clock, int answerBytes) {
        this.ours = new Terms(clock, 0);
        this.clients = new Terms(clock, answerBytes);
    }

    /// @throws io.refract.kernel.Failure `TOO_COMPLEX` if a list within a list has too many columns
    public CompiledRead compile(ReadPlan plan) {
        return switch (plan.shape()) {
            case ReadPlan.Single() -> single(plan);
            case ReadPlan.Page page -> new PageCompiler(plan, page, ours).compile();
            case ReadPlan.Rows rows -> new RowsCompiler(plan, rows, clients).compile();
            case ReadPlan.Totals totals -> new TotalsCompiler(plan, clients).compile(totals);
            case ReadPlan.Grouped groups -> new TotalsCompiler(plan, clients).compile(groups);
        };
    }

    private CompiledRead single(ReadPlan plan) {
        var model = plan.node().model();
        var aliases = new Scope.Aliases();
        var alias = aliases.of(model.table().name());
        var scope = new Scope(aliases, Scope.table(model.table(), alias));
        var writer = new ObjectCompiler(scope, ours).object(alias, plan.node());
        var version = version(plan, scope, alias);
        var where = Predicates.of(scope, alias, plan.rows());
        var select = Select.of(scope.items(false), scope.from(), where).ordered(List.of(), 1);
        var layout = new CompiledRead.Layout(writer.idColumn(), version, new int[0], List.of(), -1, -1);
        return read(plan, select, layout, writer, false);
    }

    private static int version(ReadPlan plan, Scope scope, String alias) {
        return plan.node()
                .model()
                .version()
                .map(field -> scope.column(scope.output(alias, field)))
                .orElse(-1);
    }

    static CompiledRead read(
            ReadPlan plan, Select select, CompiledRead.Layout layout, RowWriter writer, boolean heavy) {
        return new CompiledRead(plan.label(), Renderer.render(select), layout, writer, heavy, Integer.MAX_VALUE);
    }
}
