package io.refract.compile;

import io.refract.plan.Output;
import io.refract.plan.Predicate;
import io.refract.plan.ReadPlan;
import io.refract.sql.Expression;
import io.refract.sql.From;
import io.refract.sql.Renderer;
import io.refract.sql.Select;
import java.util.List;
import java.util.Optional;

/// Compiles a slice of rows: they are found and sliced first, and whatever belongs to them is looked up for those rows
/// only.
record RowsCompiler(ReadPlan plan, ReadPlan.Rows rows, Terms terms) {
    private static final String PERMITTED = "permitted";

    CompiledRead compile() {
        var aliases = new Scope.Aliases();
        var model = plan.node().model();
        var alias = aliases.of(model.table().name());
        var outer = new Scope(aliases, Scope.unknown(alias));
        var object = new ObjectCompiler(outer, terms).object(alias, plan.node());
        var needed = List.copyOf(outer.used(alias));
        var level = new Scope(aliases, Scope.table(model.table(), alias));
        var sliced =
                new SliceCompiler(level, alias, model, rows.slice()).rows(Predicates.of(level, alias, found()), needed);
        var base = new From.Derived(sliced.select().locking(lock()), alias);
        var named = refusal().map(permitted -> named(aliases, permitted));
        outer.startFrom(
                named.<From>map(row -> new From.Join(row, From.Kind.LEFT, false, base, new Expression.Truth(true)))
                        .orElse(base));
        var writer = named.<RowWriter>map(row -> new RowWriter.PermittedWriter(
                        outer.column(new Expression.Column(row.alias(), PERMITTED)), model.name(), object))
                .orElse(object);
        var select = Select.of(outer.items(false), outer.from(), new Expression.Truth(true))
                .ordered(sliced.order());
        var heavy = HeavyReads.searches(found())
                || HeavyReads.branches(found())
                || HeavyReads.sorts(rows.slice())
                || HeavyReads.gathers(plan.node(), rows.slice());
        var layout = new CompiledRead.Layout(object.idColumn(), version(outer, alias), new int[0], List.of(), -1, -1);
        return new CompiledRead(plan.label(), Renderer.render(select), layout, writer, heavy, terms.listBytes());
    }

    /// What the rows that are found fulfil: none is locked that must not be.
    private Predicate found() {
        return rows.locking()
                .map(locking -> Predicate.and(plan.rows(), locking.permitted()))
                .orElse(plan.rows());
    }

    /// What a row that is named must fulfil, if it is a failure that it does not.
    private Optional<Predicate> refusal() {
        return rows.locking()
                .filter(ReadPlan.Locking::named)
                .map(ReadPlan.Locking::permitted)
                .filter(permitted -> !permitted.equals(Predicate.TRUE));
    }

    /// The row that is named, which is only looked at, so that one that must not be locked is told from none.
    private From.Derived named(Scope.Aliases aliases, Predicate permitted) {
        var table = plan.node().model().table();
        var alias = aliases.of(table.name());
        var level = new Scope(aliases, Scope.table(table, alias));
        var told = new Select.Item(Predicates.of(level, alias, permitted), PERMITTED);
        var rows = Predicates.of(level, alias, plan.rows());
        return new From.Derived(
                Select.of(List.of(told), level.from(), rows).ordered(List.of(), 1), aliases.of(table.name()));
    }

    private Select.Lock lock() {
        return rows.locking()
                .map(locking -> switch (locking.lock()) {
                    case UPDATE -> Select.Lock.UPDATE;
                    case SHARE -> Select.Lock.SHARE;
                    case UPDATE_SKIP_LOCKED -> Select.Lock.UPDATE_SKIP_LOCKED;
                    case UPDATE_NO_WAIT -> Select.Lock.UPDATE_NO_WAIT;
                })
                .orElse(Select.Lock.NONE);
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
