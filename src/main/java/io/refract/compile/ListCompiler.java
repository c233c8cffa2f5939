package io.refract.compile;

import io.refract.compile.ObjectCompiler.Transport;
import io.refract.kernel.ErrorCode;
import io.refract.kernel.Failure;
import io.refract.plan.Output;
import io.refract.sql.Expression;
import io.refract.sql.Expression.Operator;
import io.refract.sql.From;
import io.refract.sql.Select;
import java.util.List;
import java.util.stream.IntStream;

/// Adds to a scope the rows of relations to many, gathered into one row.
///
/// The related rows are sliced first and then gathered, so that all that is gathered has one order. A list in a row
/// comes as parallel arrays, one per column, which need no reading; a list in a list as JSON, because arrays of arrays
/// would have to be rectangular.
///
/// @param scope the level of the row that has the list
/// @param transport how that level's columns travel
record ListCompiler(Scope scope, Terms terms, Transport transport) {
    /// PostgreSQL passes at most so many arguments to a function.
    private static final int MOST_COLUMNS = 100;

    RowWriter list(String alias, Output.Many many) {
        var inner = scope.inner(Scope.unknown(""));
        var inArrays = transport == Transport.ROW;
        var target = many.node().model();
        var targetAlias = scope.aliases().of(target.table().name());
        var element = new ObjectCompiler(inner, terms, inArrays ? Transport.ARRAYS : Transport.JSON)
                .object(targetAlias, many.node());
        var rows = rows(alias, many, inner, targetAlias);
        var rowsAlias = scope.aliases().of("rows");
        var columns = IntStream.range(0, inner.width())
                .<Expression>mapToObj(i -> new Expression.Column(rowsAlias, "c" + i))
                .toList();
        var from = new From.Derived(rows, rowsAlias);
        return inArrays
                ? arrays(columns, from, element, inner.decoders())
                : json(columns, from, element, inner.decoders());
    }

    private Select rows(String alias, Output.Many many, Scope inner, String targetAlias) {
        var linkAlias = scope.aliases().of("link");
        var target = many.node().model();
        var base = Relations.from(many.relation(), target, targetAlias, linkAlias);
        var needed = List.copyOf(inner.used(targetAlias));
        var level = scope.inner(base);
        var where = Expression.and(List.of(
                Relations.tie(level, alias, many.relation(), targetAlias, linkAlias),
                Predicates.of(level, targetAlias, many.rows())));
        var slices = new SliceCompiler(level, targetAlias, target, many.slice());
        if (!inner.hasJoins() && !slices.needsLevel()) {
            return slices.select(inner.items(true), where);
        }
        var sliced = slices.rows(where, needed);
        inner.startFrom(new From.Derived(sliced.select(), targetAlias));
        return Select.of(inner.items(true), inner.from(), new Expression.Truth(true))
                .ordered(sliced.order());
    }

    private RowWriter arrays(
            List<Expression> columns, From rows, RowWriter.ObjectWriter element, List<Decoder> decoders) {
        var arrays = IntStream.range(0, columns.size())
                .mapToObj(i -> new Select.Item(array(columns.get(i), decoders.get(i)), "c" + i))
                .toList();
        var list = joined(arrays, rows);
        return new RowWriter.ListWriter(
                IntStream.range(0, columns.size())
                        .map(i -> scope.column(new Expression.Column(list, "c" + i)))
                        .toArray(),
                element);
    }

    private RowWriter json(
            List<Expression> columns, From rows, RowWriter.ObjectWriter element, List<Decoder> decoders) {
        if (columns.size() > MOST_COLUMNS) {
            throw Failure.of(
                    ErrorCode.TOO_COMPLEX,
                    "A list within a list may have " + MOST_COLUMNS + " columns, not " + columns.size() + ".");
        }
        var array = Expression.Call.of("json_agg", new Expression.Call("json_build_array", columns));
        var list = joined(List.of(new Select.Item(bounded(array), "c0")), rows);
        var column = new Expression.Column(list, "c0");
        // Within JSON it stays JSON: as text it would be escaped once more at each level.
        return new RowWriter.JsonListWriter(
                scope.column(transport == Transport.JSON ? column : new Expression.Cast(column, "text")),
                List.copyOf(decoders),
                element);
    }

    /// An array of texts that is too large becomes null. The first array never does, as it holds ids: where that one is
    /// null, there are no rows.
    private Expression array(Expression column, Decoder decoder) {
        var array = Expression.Call.of("array_agg", column);
        return terms.boundsLists() && decoder == Decoder.AS_IT_IS
                ? new Expression.When(new Expression.Binary(size(array), Operator.LESS_OR_EQUAL, most()), array)
                : array;
    }

    /// A list that is too large becomes `true`, as null is the list without rows.
    private Expression bounded(Expression json) {
        return terms.boundsLists()
                ? Expression.Call.of(
                        "coalesce",
                        new Expression.When(
                                new Expression.Binary(size(json), Operator.GREATER, most()),
                                new Expression.Cast(new Expression.Literal("true"), "json")),
                        json)
                : json;
    }

    private static Expression size(Expression gathered) {
        return Expression.Call.of("pg_column_size", gathered);
    }

    private Expression most() {
        return new Expression.Whole(terms.listBytes());
    }

    private String joined(List<Select.Item> gathered, From rows) {
        var list = scope.aliases().of("list");
        var select = Select.of(gathered, rows, new Expression.Truth(true));
        scope.join(From.Kind.LEFT, true, new From.Derived(select, list), new Expression.Truth(true));
        return list;
    }
}
