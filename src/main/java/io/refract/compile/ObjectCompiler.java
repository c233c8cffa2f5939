package io.refract.compile;

import io.refract.catalog.Computed;
import io.refract.catalog.Field;
import io.refract.catalog.ListType;
import io.refract.catalog.Relation;
import io.refract.plan.Node;
import io.refract.plan.Output;
import io.refract.plan.Predicate;
import io.refract.sql.Expression;
import io.refract.sql.From;
import io.refract.text.Snippet;
import java.util.List;
import java.util.function.Supplier;

/// Adds to a scope what an object of the answer needs, and makes the object's writer.
final class ObjectCompiler {
    /// In characters, of a text that a snippet is made of.
    private static final int LONGEST_TEXT = 20_000;

    private final Scope scope;
    private final Terms terms;
    private final Transport transport;
    private final Supplier<Expression> shown;

    ObjectCompiler(Scope scope, Terms terms) {
        this(scope, terms, Transport.ROW);
    }

    ObjectCompiler(Scope scope, Terms terms, Transport transport) {
        this(scope, terms, transport, () -> new Expression.Truth(true));
    }

    /// @param shown whether a row is written out; for what is dear to make
    ObjectCompiler(Scope scope, Terms terms, Supplier<Expression> shown) {
        this(scope, terms, Transport.ROW, shown);
    }

    private ObjectCompiler(Scope scope, Terms terms, Transport transport, Supplier<Expression> shown) {
        this.scope = scope;
        this.terms = terms;
        this.transport = transport;
        this.shown = shown;
    }

    /// How the columns of a level reach the server.
    enum Transport {
        /// As columns of a row.
        ROW,
        /// As elements of arrays, one array per column.
        ARRAYS,
        /// As elements of one JSON array per row.
        JSON
    }

    /// @param alias the table that holds the object's row
    RowWriter.ObjectWriter object(String alias, Node node) {
        var id = scope.field(alias, node.model().key().fields().getFirst());
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
        var field = column.field();
        if (transport == Transport.ARRAYS && field.type() instanceof ListType) {
            return listInArray(alias, field);
        }
        return new RowWriter.ColumnWriter(scope.field(alias, field), field.type());
    }

    /// An array of arrays would have to be rectangular.
    private RowWriter listInArray(String alias, Field field) {
        var json = new Expression.Cast(Expression.Call.of("to_json", scope.output(alias, field)), "text");
        return new RowWriter.JsonColumnWriter(
                scope.column(json), field.type(), Decoder.of(field.type()), ValueWriter.of(field.type()));
    }

    private RowWriter derived(String alias, Output.Derived derived) {
        var columns = derived.sources().stream()
                .mapToInt(field -> scope.field(alias, field))
                .toArray();
        return switch (derived.computed()) {
            case Computed.FirstPresent first -> new RowWriter.FirstPresentWriter(columns, first.otherwise());
            case Computed.WithinLast within -> new RowWriter.WithinLastWriter(columns[0], within.span(), terms.clock());
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

    private RowWriter many(String alias, Output.Many many) {
        return new ListCompiler(scope, terms, transport).list(alias, many);
    }

    private RowWriter count(String alias, Output.Count count) {
        var select = Relations.select(
                scope,
                alias,
                count.relation(),
                count.target(),
                target -> Predicates.of(scope, target, count.rows()),
                _ -> new Expression.CountRows());
        return new RowWriter.CountWriter(scope.column(new Expression.Subquery(select), Decoder.WHOLE));
    }

    /// The text comes as it is, and with it what PostgreSQL has understood of the query.
    private RowWriter snippet(String alias, Output.Snippet snippet) {
        if (!snippet.search().configuration().equals(Snippet.CONFIGURATION)) {
            throw new IllegalArgumentException(snippet.name() + " is searched in another language than English");
        }
        var text = Expression.Call.of(
                "left", scope.reference(alias, snippet.field().column()), new Expression.Whole(LONGEST_TEXT));
        var query = new Expression.Cast(
                Predicates.once(Predicates.webSearchQuery(snippet.search(), snippet.text())), "text");
        return new RowWriter.SnippetWriter(scope.column(new Expression.When(shown.get(), text)), scope.column(query));
    }
}
