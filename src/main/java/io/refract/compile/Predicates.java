package io.refract.compile;

import io.refract.catalog.CompositeType;
import io.refract.catalog.EnumType;
import io.refract.catalog.ListType;
import io.refract.catalog.ScalarType;
import io.refract.catalog.TextSearch;
import io.refract.catalog.ValueType;
import io.refract.plan.Predicate;
import io.refract.plan.Value;
import io.refract.sql.Expression;
import io.refract.sql.From;
import io.refract.sql.Select;
import java.util.List;
import java.util.stream.IntStream;

/// Predicates as SQL conditions on the row of an alias.
final class Predicates {
    private static final String KEYS = "k";

    private Predicates() {}

    static Expression of(Scope scope, String alias, Predicate predicate) {
        return switch (predicate) {
            case Predicate.All all -> Expression.and(each(scope, alias, all.predicates()));
            case Predicate.Any any -> Expression.or(each(scope, alias, any.predicates()));
            case Predicate.Not not -> new Expression.Not(of(scope, alias, not.predicate()));
            case Predicate.Unproven unproven ->
                new Expression.Not(Expression.Call.of(
                        "coalesce", of(scope, alias, unproven.predicate()), new Expression.Truth(false)));
            case Predicate.OfField test -> new FieldTests(scope, alias).of(test);
            case Predicate.Matching matching ->
                new Expression.Binary(
                        scope.reference(alias, matching.search().column()),
                        Expression.Operator.MATCHES,
                        scope.ranked()
                                ? once(webSearchQuery(matching.search(), matching.text()))
                                : webSearchQuery(matching.search(), matching.text()));
            case Predicate.Exists exists -> new Expression.Exists(related(scope, alias, exists));
            case Predicate.Keyed keyed -> new Expression.Exists(keyed(scope, alias, keyed));
        };
    }

    /// The keys side by side as rows, so that PostgreSQL may look up each of them.
    private static Select keyed(Scope scope, String alias, Predicate.Keyed keyed) {
        var columns =
                IntStream.range(0, keyed.key().size()).mapToObj(i -> "c" + i).toList();
        var same = IntStream.range(0, columns.size())
                .<Expression>mapToObj(i -> Expression.equal(
                        scope.reference(alias, keyed.key().get(i).column()),
                        new Expression.Column(KEYS, columns.get(i))))
                .toList();
        var arrays = keyed.lists().stream().map(Predicates::value).toList();
        return Select.of(
                List.of(Select.Item.of(new Expression.Whole(1))),
                new From.Unnest(arrays, KEYS, columns),
                Expression.and(same));
    }

    private static List<Expression> each(Scope scope, String alias, List<Predicate> predicates) {
        return predicates.stream().map(each -> of(scope, alias, each)).toList();
    }

    private static Select related(Scope scope, String alias, Predicate.Exists exists) {
        return Relations.select(
                scope,
                alias,
                exists.relation(),
                exists.target(),
                target -> of(scope, target, exists.predicate()),
                _ -> new Expression.Whole(1));
    }

    /// `websearch_to_tsquery` reads whatever people type and never fails.
    static Expression webSearchQuery(TextSearch search, Value text) {
        return query("websearch_to_tsquery", search.configuration(), text);
    }

    /// A value that PostgreSQL works out once for the statement: as it stands, a text that is bound
    /// would be read as a query again for each row. But then PostgreSQL cannot guess by the query's
    /// words how many rows have them, which a list in another order than that of relevance depends on.
    static Expression once(Expression query) {
        return new Expression.Subquery(Select.of(List.of(Select.Item.of(query)), null, new Expression.Truth(true)));
    }

    /// `to_tsquery` reads operators, and fails where they make no sense.
    static Expression searchQuery(String configuration, Value query) {
        return query("to_tsquery", configuration, query);
    }

    private static Expression query(String function, String configuration, Value text) {
        return Expression.Call.of(function, configuration(configuration), value(text));
    }

    static Expression configuration(String name) {
        return new Expression.Cast(new Expression.Literal(name), "regconfig");
    }

    static Expression value(Value value) {
        return switch (value) {
            case Value.Input input -> bind(input, input.type());
            case Value.InputList list -> list(list, list.elementType());
            case Value.Encrypted encrypted -> new Expression.Bind(encrypted, "text");
            case Value.EncryptedList encrypted -> new Expression.Bind(encrypted, "text[]");
            case Value.Pattern pattern -> new Expression.Bind(pattern, "text");
            case Value.OfField field -> throw new IllegalArgumentException(field + " is of a row");
            case Value.CallerId caller -> new Expression.Bind(caller, ScalarType.ID.sqlName());
            case Value.Constant constant -> new Expression.Truth(constant.value());
            case Value.Initial initial -> bind(initial, initial.type());
            case Value.Made made -> new Expression.Bind(made, ScalarType.ID.sqlName());
            case Value.MadeMany made -> new Expression.Bind(made, ScalarType.ID.sqlName() + "[]");
            case Value.Found found -> Registers.one(found.register());
            case Value.FoundAll found -> Registers.all(found.register(), found.type());
            case Value.FirstOf either ->
                Expression.Call.of("coalesce", value(either.first()), value(either.otherwise()));
            case Value.Now() -> Expression.Call.of("now");
        };
    }

    /// Its parts travel as a list of texts.
    private static Expression composite(Value value, CompositeType type) {
        var parts = new Expression.Bind(value, "text[]");
        var elements = IntStream.rangeClosed(1, type.parts().size())
                .<Expression>mapToObj(i -> new Expression.Element(parts, i))
                .toList();
        return new Expression.Cast(new Expression.Call("row", elements), type.sqlName());
    }

    /// The client knows the built-in types only, so enums and JSON travel as text and are cast by the server.
    private static Expression bind(Value value, ValueType type) {
        if (type instanceof CompositeType composite) {
            return composite(value, composite);
        }
        return type instanceof EnumType || type == ScalarType.JSON
                ? new Expression.Cast(new Expression.Bind(value, "text"), type.sqlName())
                : new Expression.Bind(value, type.sqlName());
    }

    /// Many values. Of those that are lists, or have parts, each is a text in PostgreSQL's notation: there are no
    /// arrays of arrays that differ in length.
    private static Expression list(Value values, ValueType type) {
        return switch (type) {
            case EnumType _ -> new Expression.Cast(new Expression.Bind(values, "text[]"), type.sqlName() + "[]");
            case ScalarType scalar ->
                scalar == ScalarType.JSON
                        ? new Expression.Cast(new Expression.Bind(values, "text[]"), type.sqlName() + "[]")
                        : new Expression.Bind(values, type.sqlName() + "[]");
            case ListType _, CompositeType _ -> new Expression.Bind(values, "text[]");
        };
    }

    /// One of many values.
    static Expression element(Expression element, ValueType type) {
        return switch (type) {
            case EnumType _, ScalarType _ -> element;
            case ListType _, CompositeType _ -> new Expression.Cast(element, type.sqlName());
        };
    }
}
