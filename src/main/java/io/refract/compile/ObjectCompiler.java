package io.refract.compile;

import io.refract.catalog.Computed;
import io.refract.catalog.ListType;
import io.refract.catalog.Relation;
import io.refract.kernel.ErrorCode;
import io.refract.kernel.Failure;
import io.refract.plan.Node;
import io.refract.plan.Output;
import io.refract.plan.Predicate;
import io.refract.plan.SortKey;
import io.refract.sql.Expression;
import io.refract.sql.From;
import io.refract.sql.Select;
import java.time.Clock;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// Adds to a scope what an object of the answer needs, and makes the object's writer.
final class ObjectCompiler {
    private final Scope scope;
    private final Clock clock;
    private final boolean inList;

    ObjectCompiler(Scope scope, Clock clock) {
        this(scope, clock, false);
    }

    private ObjectCompiler(Scope scope, Clock clock, boolean inList) {
        this.scope = scope;
        this.clock = clock;
        this.inList = inList;
    }

    /// @param alias the table that holds the object's row
    RowWriter.ObjectWriter object(String alias, Node node) {
        var id = scope.column(scope.output(alias, node.model().id()));
        var members = node.outputs().stream()
                .map(output -> RowWriter.Member.of(output.name(), guard(alias, output), writer(alias, output)))
                .toList();
        return new RowWriter.ObjectWriter(node.model().name(), id, members);
    }

    private int guard(String alias, Output output) {
        return output.guard().equals(Predicate.TRUE) ? -1 : scope.guard(alias, output.guard());
    }

    private RowWriter writer(String alias, Output output) {
        return switch (output) {
            case Output.Column column -> column(alias, column);
            case Output.Derived derived -> derived(alias, derived);
            case Output.One one -> one(alias, one);
            case Output.Many many -> many(alias, many);
            case Output.Counts counts ->
                new RowWriter.GroupWriter(counts.counts().stream()
                        .map(count -> RowWriter.Member.of(count.name(), guard(alias, count), count(alias, count)))
                        .toList());
            case Output.Count count -> count(alias, count);
            case Output.Snippet snippet -> snippet(alias, snippet);
        };
    }

    private RowWriter column(String alias, Output.Column column) {
        var type = column.field().type();
        if (inList && type instanceof ListType) {
            throw listInList(column.name());
        }
        return new RowWriter.ColumnWriter(scope.column(scope.output(alias, column.field())), ValueWriter.of(type));
    }

    private static Failure listInList(String name) {
        return Failure.of(ErrorCode.TOO_COMPLEX, "The list " + name + " stands within another list.");
    }

    private RowWriter derived(String alias, Output.Derived derived) {
        var columns = derived.sources().stream()
                .mapToInt(field -> scope.column(scope.output(alias, field)))
                .toArray();
        return switch (derived.computed()) {
            case Computed.FirstPresent first -> new RowWriter.FirstPresentWriter(columns, first.otherwise());
            case Computed.WithinLast within -> new RowWriter.WithinLastWriter(columns[0], within.span(), clock);
        };
    }

    private RowWriter one(String alias, Output.One one) {
        if (!(one.relation().join() instanceof Relation.Direct)) {
            throw new IllegalArgumentException(one.name() + " leads to one row but goes through a join table");
        }
        var target = one.node().model().table();
        var targetAlias = scope.aliases().of(target.name());
        var on = Expression.and(List.of(
                Relations.tie(scope, alias, one.relation(), targetAlias, ""),
                Predicates.of(scope, targetAlias, one.rows())));
        scope.join(From.Kind.LEFT, false, Scope.table(target, targetAlias), on);
        return object(targetAlias, one.node());
    }

    /// The related rows are limited and sorted first and then gathered, so that each column is one array and all
    /// arrays have one order.
    private RowWriter many(String alias, Output.Many many) {
        if (inList) {
            throw listInList(many.name());
        }
        var target = many.node().model();
        var targetAlias = scope.aliases().of(target.table().name());
        var linkAlias = scope.aliases().of("link");
        var inner = scope.inner(Relations.from(many.relation(), target, targetAlias, linkAlias));
        var element = new ObjectCompiler(inner, clock, true).object(targetAlias, many.node());
        var where = Expression.and(List.of(
                Relations.tie(inner, alias, many.relation(), targetAlias, linkAlias),
                Predicates.of(inner, targetAlias, many.rows())));
        var order =
                many.order().stream().map(key -> sort(inner, targetAlias, key)).toList();
        var rows = new Select(inner.items(true), inner.from(), where, order, OptionalInt.of(many.limit()));
        var rowsAlias = scope.aliases().of("rows");
        var arrays = IntStream.range(0, inner.width())
                .mapToObj(i -> new Select.Item(
                        Expression.Call.of("array_agg", new Expression.Column(rowsAlias, "c" + i)), "c" + i))
                .toList();
        var listAlias = scope.aliases().of("list");
        var gathered = Select.of(arrays, new From.Derived(rows, rowsAlias), new Expression.Truth(true));
        scope.join(From.Kind.LEFT, true, new From.Derived(gathered, listAlias), new Expression.Truth(true));
        var columns = IntStream.range(0, inner.width())
                .map(i -> scope.column(new Expression.Column(listAlias, "c" + i)))
                .toArray();
        return new RowWriter.ListWriter(columns, element);
    }

    private static Select.Sort sort(Scope scope, String alias, SortKey key) {
        return new Select.Sort(SortKeys.expression(scope, alias, key), key.descending());
    }

    private RowWriter count(String alias, Output.Count count) {
        var select = Relations.select(
                scope,
                alias,
                count.relation(),
                count.target(),
                target -> Predicates.of(scope, target, count.rows()),
                List.of(new Select.Item(new Expression.CountRows(), null)));
        return new RowWriter.CountWriter(scope.column(new Expression.Subquery(select)));
    }

    private RowWriter snippet(String alias, Output.Snippet snippet) {
        var headline = Expression.Call.of(
                "ts_headline",
                new Expression.Cast(new Expression.Literal(snippet.search().configuration()), "regconfig"),
                scope.reference(alias, snippet.field().column()),
                Predicates.searchQuery(snippet.search(), snippet.text()),
                new Expression.Literal(Snippets.OPTIONS));
        return new RowWriter.ColumnWriter(
                scope.column(headline), (value, out) -> out.text(Snippets.html((String) value)));
    }
}
