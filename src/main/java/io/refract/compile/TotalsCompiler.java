package io.refract.compile;

import io.refract.catalog.Field;
import io.refract.catalog.ScalarType;
import io.refract.plan.Groups;
import io.refract.plan.ReadPlan;
import io.refract.sql.Expression;
import io.refract.sql.From;
import io.refract.sql.Renderer;
import io.refract.sql.Select;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/// Compiles figures over rows, all of them or per group.
final class TotalsCompiler {
    private static final String GROUPS = "groups";

    private final ReadPlan plan;
    private final Terms terms;
    private final Scope.Aliases aliases = new Scope.Aliases();
    private final String alias;
    private final Scope level;

    TotalsCompiler(ReadPlan plan, Terms terms) {
        this.plan = plan;
        this.terms = terms;
        var table = plan.node().model().table();
        this.alias = aliases.of(table.name());
        this.level = new Scope(aliases, Scope.table(table, alias));
    }

    CompiledRead compile(ReadPlan.Totals totals) {
        var where = Predicates.of(level, alias, plan.rows());
        if (!totals.slice().isEverything()) {
            level.startFrom(new From.Derived(sliced(totals, where), alias));
            where = new Expression.Truth(true);
        }
        return switch (totals.form()) {
            case EXISTS -> exists(where);
            case NUMBER, COUNTS, OBJECT -> figures(totals, where);
        };
    }

    /// The rows of the slice, with the columns that the figures are made from.
    private Select sliced(ReadPlan.Totals totals, Expression where) {
        var rows = new Scope(aliases, level.from());
        var columns = new LinkedHashSet<String>();
        var seen = new Scope(aliases, level.from());
        totals.totals().forEach(total -> argument(seen, total));
        columns.addAll(seen.used(alias));
        plan.node().model().key().fields().forEach(field -> columns.add(field.column()));
        return new SliceCompiler(rows, alias, plan.node().model(), totals.slice())
                .rows(where, columns)
                .select();
    }

    private CompiledRead exists(Expression where) {
        var one = List.of(Select.Item.of(new Expression.Whole(1)));
        var exists = new Expression.Exists(Select.of(one, level.from(), where));
        var select = Select.of(List.of(Select.Item.of(exists)), null, new Expression.Truth(true));
        return read(select, new RowWriter.ColumnWriter(0, ScalarType.BOOLEAN));
    }

    private CompiledRead figures(ReadPlan.Totals totals, Expression where) {
        var members = new ArrayList<FigureWriters.Placed>();
        for (var total : totals.totals()) {
            members.add(new FigureWriters.Placed(
                    total,
                    level.column(Scope.output(figure(total), total.value().type()))));
        }
        var select = Select.of(level.items(false), level.from(), where);
        return read(select, FigureWriters.of(totals.form(), members));
    }

    CompiledRead compile(ReadPlan.Grouped groups) {
        var columns = new ArrayList<Select.Item>();
        var keys = new ArrayList<Expression>();
        for (var key : groups.keys()) {
            var whole = SortKeys.guarded(level, alias, key.guard(), column(level, key.source()));
            var value = key.part().map(part -> PartsOfTime.of(part, whole)).orElse(whole);
            keys.add(value);
            columns.add(new Select.Item(value, key.value().column()));
        }
        for (var total : groups.totals()) {
            columns.add(new Select.Item(figure(total), total.value().column()));
        }
        var where = Predicates.of(level, alias, plan.rows());
        var inner = filled(groups, Select.of(columns, level.from(), where).groupedBy(keys));
        var outer = new Scope(aliases, new From.Derived(inner, GROUPS));
        var members = new ArrayList<RowWriter.Member>();
        for (var key : groups.keys()) {
            var position = outer.column(outer.output(GROUPS, key.value()));
            members.add(RowWriter.Member.of(
                    key.source().name(),
                    -1,
                    new RowWriter.ColumnWriter(position, key.source().type())));
        }
        var placed = groups.totals().stream()
                .limit(groups.written())
                .map(total -> new FigureWriters.Placed(total, outer.column(outer.output(GROUPS, total.value()))))
                .toList();
        members.addAll(FigureWriters.members(placed));
        return read(ordered(groups, outer), new RowWriter.GroupWriter(members));
    }

    private static Select filled(ReadPlan.Grouped groups, Select present) {
        var key = groups.keys().getFirst();
        return groups.filled()
                .flatMap(span -> key.part().map(part -> PartsOfTime.filled(present, key, part, groups.totals(), span)))
                .orElse(present);
    }

    private static Select ordered(ReadPlan.Grouped groups, Scope outer) {
        var having = Predicates.of(outer, GROUPS, groups.having());
        var values = groups.order().stream()
                .map(key -> SortKeys.expression(outer, GROUPS, key))
                .toList();
        var rows = Select.of(outer.items(false), outer.from(), having)
                .ordered(SortKeys.sorts(values, groups.order(), groups.backward()));
        return Windows.cut(rows, groups.skip(), Optional.of(groups.take()));
    }

    /// A figure, in the type of its field.
    private Expression figure(Groups.Total total) {
        var argument = argument(level, total);
        return switch (total.function()) {
            case ROWS -> new Expression.CountRows();
            case COUNT -> total.source().isEmpty() ? new Expression.CountRows() : Expression.Call.of("count", argument);
            case AVERAGE ->
                new Expression.Cast(
                        Expression.Call.of("avg", argument),
                        total.value().type().sqlName());
            case SUM -> Expression.Call.of("sum", argument);
            case MINIMUM -> extreme("min", total, argument);
            case MAXIMUM -> extreme("max", total, argument);
        };
    }

    /// Before version 18 PostgreSQL finds no least and no greatest id; as text they have the same order.
    private static Expression extreme(String function, Groups.Total total, Expression argument) {
        return total.value().type() == ScalarType.ID
                ? new Expression.Cast(
                        Expression.Call.of(function, new Expression.Cast(argument, "text")), ScalarType.ID.sqlName())
                : Expression.Call.of(function, argument);
    }

    private Expression argument(Scope scope, Groups.Total total) {
        return total.source()
                .map(field -> SortKeys.guarded(scope, alias, total.guard(), column(scope, field)))
                .orElse(new Expression.Whole(1));
    }

    private Expression column(Scope scope, Field field) {
        return scope.reference(alias, field.column());
    }

    private CompiledRead read(Select select, RowWriter writer) {
        var layout = CompiledRead.Layout.none(-1);
        return new CompiledRead(plan.label(), Renderer.render(select), layout, writer, true, terms.listBytes());
    }
}
