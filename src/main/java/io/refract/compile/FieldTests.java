package io.refract.compile;

import io.refract.catalog.Field;
import io.refract.plan.JsonCheck;
import io.refract.plan.Predicate;
import io.refract.plan.Value;
import io.refract.query.Comparison;
import io.refract.sql.Expression;
import io.refract.sql.Expression.Operator;
import io.refract.sql.Select;
import java.util.List;

/// Tests of single fields as SQL conditions on the row of an alias.
record FieldTests(Scope scope, String alias) {
    static final String WITHOUT_CASE = "public.without_case";

    Expression of(Predicate.OfField predicate) {
        var field = column(predicate.field());
        return switch (predicate) {
            case Predicate.EqualTo test -> equalTo(field, test.value());
            case Predicate.EqualIgnoringCase test ->
                Expression.equal(cased(field, true), cased(value(test.text()), true));
            case Predicate.OneOf test -> new Expression.EqualsAny(field, value(test.values()));
            case Predicate.OneOfIgnoringCase test ->
                new Expression.EqualsAny(cased(field, true), eachWithoutCase(value(test.values())));
            case Predicate.Ordered test ->
                new Expression.Binary(
                        cased(field, test.ignoreCase()),
                        operator(test.bound()),
                        cased(value(test.value()), test.ignoreCase()));
            case Predicate.Like test -> like(field, test.pattern(), test.ignoreCase());
            case Predicate.Containing test ->
                containing(cased(field, test.ignoreCase()), test.place(), cased(value(test.text()), test.ignoreCase()));
            case Predicate.Absent _ -> new Expression.IsNull(field);
            case Predicate.Searched test -> searched(field, test);
            case Predicate.Has test -> new Expression.EqualsAny(value(test.value()), field);
            case Predicate.HasEvery test -> new Expression.Binary(field, Operator.CONTAINS, value(test.values()));
            case Predicate.HasSome test -> new Expression.Binary(field, Operator.OVERLAPS, value(test.values()));
            case Predicate.Empty _ ->
                Expression.equal(Expression.Call.of("cardinality", field), new Expression.Whole(0));
            case Predicate.Json test -> json(field, test);
        };
    }

    private Expression column(Field field) {
        return scope.reference(alias, field.column());
    }

    private Expression value(Value value) {
        return value instanceof Value.OfField(Field other) ? column(other) : Predicates.value(value);
    }

    /// A bare boolean column instead of `column = true`, as partial indexes are declared.
    private Expression equalTo(Expression field, Value value) {
        return value instanceof Value.Constant(boolean truth)
                ? (truth ? field : new Expression.Not(field))
                : Expression.equal(field, value(value));
    }

    /// A text, or what is the same of all texts that differ in case only. The one rule for that is the
    /// database's, so
    /// that it is the rule of unique indexes, too.
    private static Expression cased(Expression text, boolean ignoreCase) {
        return ignoreCase ? Expression.Call.of(WITHOUT_CASE, text) : text;
    }

    /// The same of each text of an array, made once for all rows.
    private static Expression eachWithoutCase(Expression texts) {
        var each = Expression.Call.of(WITHOUT_CASE, Expression.Call.of("unnest", texts));
        var all = Select.of(List.of(Select.Item.of(each)), null, new Expression.Truth(true));
        return Expression.Call.of("array", new Expression.Subquery(all));
    }

    private Expression like(Expression text, Value.Pattern pattern, boolean ignoreCase) {
        return new Expression.Binary(cased(text, ignoreCase), Operator.LIKE, cased(value(pattern), ignoreCase));
    }

    /// Text that is known to the database only cannot become a pattern: its `%` would be wildcards.
    private static Expression containing(Expression text, Comparison.Place place, Expression part) {
        return switch (place) {
            case ANYWHERE ->
                new Expression.Binary(
                        Expression.Call.of("strpos", text, part), Operator.GREATER, new Expression.Whole(0));
            case START -> Expression.Call.of("starts_with", text, part);
            case END -> Expression.equal(Expression.Call.of("right", text, Expression.Call.of("length", part)), part);
        };
    }

    /// The model's search finds candidates by its index, in all of its fields; the field's own text decides.
    private Expression searched(Expression field, Predicate.Searched test) {
        var query = Predicates.searchQuery(test.configuration(), test.query());
        var text = Expression.Call.of("to_tsvector", Predicates.configuration(test.configuration()), field);
        var matches = new Expression.Binary(text, Operator.MATCHES, query);
        return test.search()
                .<Expression>map(search -> new Expression.And(List.of(
                        new Expression.Binary(scope.reference(alias, search.column()), Operator.MATCHES, query),
                        matches)))
                .orElse(matches);
    }

    private static Operator operator(Comparison.Bound bound) {
        return switch (bound) {
            case BELOW -> Operator.LESS;
            case AT_MOST -> Operator.LESS_OR_EQUAL;
            case ABOVE -> Operator.GREATER;
            case AT_LEAST -> Operator.GREATER_OR_EQUAL;
        };
    }

    private Expression json(Expression field, Predicate.Json test) {
        var subject = test.path()
                .<Expression>map(path -> new Expression.Binary(field, Operator.AT_PATH, value(path)))
                .orElse(field);
        return switch (test.check()) {
            case JsonCheck.EqualTo equal -> Expression.equal(subject, value(equal.json()));
            case JsonCheck.Ordered ordered ->
                new Expression.And(List.of(
                        Expression.equal(kind(subject), kind(value(ordered.json()))),
                        new Expression.Binary(subject, operator(ordered.bound()), value(ordered.json()))));
            case JsonCheck.Like like -> {
                var text = new Expression.Binary(subject, Operator.TEXT_AT_PATH, new Expression.Literal("{}"));
                yield new Expression.And(
                        List.of(isA("string", subject), like(text, like.pattern(), like.ignoreCase())));
            }
            case JsonCheck.ArrayContaining containing ->
                new Expression.And(List.of(
                        isA("array", subject),
                        new Expression.Binary(subject, Operator.CONTAINS, value(containing.json()))));
            case JsonCheck.ArrayEnd end -> {
                var element =
                        new Expression.Binary(subject, Operator.ELEMENT, new Expression.Whole(end.first() ? 0 : -1));
                yield new Expression.And(List.of(isA("array", subject), Expression.equal(element, value(end.json()))));
            }
            case JsonCheck.Null(var kind) ->
                switch (kind) {
                    case DATABASE -> new Expression.IsNull(subject);
                    case JSON -> jsonNull(subject);
                    case ANY -> new Expression.Or(List.of(new Expression.IsNull(subject), jsonNull(subject)));
                };
        };
    }

    private static Expression jsonNull(Expression subject) {
        return isA("null", subject);
    }

    private static Expression isA(String kind, Expression json) {
        return Expression.equal(kind(json), new Expression.Literal(kind));
    }

    private static Expression kind(Expression json) {
        return Expression.Call.of("jsonb_typeof", json);
    }
}
