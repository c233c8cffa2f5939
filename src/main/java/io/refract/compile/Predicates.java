package io.refract.compile;

import io.refract.catalog.EnumType;
import io.refract.catalog.Field;
import io.refract.catalog.ScalarType;
import io.refract.catalog.TextSearch;
import io.refract.catalog.ValueType;
import io.refract.plan.Predicate;
import io.refract.plan.Value;
import io.refract.query.Comparison;
import io.refract.sql.Expression;
import io.refract.sql.Select;
import java.util.List;

/// Predicates as SQL conditions on the row of an alias.
final class Predicates {
    private Predicates() {}

    static Expression of(Scope scope, String alias, Predicate predicate) {
        return switch (predicate) {
            case Predicate.All all -> Expression.and(each(scope, alias, all.predicates()));
            case Predicate.Any any -> Expression.or(each(scope, alias, any.predicates()));
            case Predicate.Not not -> new Expression.Not(of(scope, alias, not.predicate()));
            case Predicate.EqualTo test -> equalTo(field(scope, alias, test.field()), test);
            case Predicate.EqualIgnoringCase test ->
                Expression.equal(lower(field(scope, alias, test.field())), lower(value(test.text())));
            case Predicate.OneOf test ->
                new Expression.EqualsAny(
                        field(scope, alias, test.field()),
                        bind(test.values(), test.values().elementType()));
            case Predicate.Ordered test ->
                new Expression.Binary(field(scope, alias, test.field()), operator(test.bound()), value(test.value()));
            case Predicate.Like test ->
                new Expression.Binary(
                        field(scope, alias, test.field()),
                        test.ignoreCase() ? Expression.Operator.ILIKE : Expression.Operator.LIKE,
                        value(test.pattern()));
            case Predicate.Absent test -> new Expression.IsNull(field(scope, alias, test.field()));
            case Predicate.Matching matching ->
                new Expression.Binary(
                        scope.reference(alias, matching.search().column()),
                        Expression.Operator.MATCHES,
                        searchQuery(matching.search(), matching.text()));
            case Predicate.Exists exists -> new Expression.Exists(related(scope, alias, exists));
        };
    }

    private static List<Expression> each(Scope scope, String alias, List<Predicate> predicates) {
        return predicates.stream().map(each -> of(scope, alias, each)).toList();
    }

    /// A bare boolean column instead of `column = true`, as partial indexes are declared.
    private static Expression equalTo(Expression field, Predicate.EqualTo test) {
        return switch (test.value()) {
            case Value.Constant(boolean value) -> value ? field : new Expression.Not(field);
            case Value.Input _, Value.InputList _, Value.Pattern _, Value.CallerId _ ->
                Expression.equal(field, value(test.value()));
        };
    }

    /// As unique indexes without regard to case are declared.
    private static Expression lower(Expression text) {
        return Expression.Call.of("lower", text);
    }

    private static Select related(Scope scope, String alias, Predicate.Exists exists) {
        return Relations.select(
                scope,
                alias,
                exists.relation(),
                exists.target(),
                target -> of(scope, target, exists.predicate()),
                List.of(new Select.Item(new Expression.Whole(1), null)));
    }

    private static Expression field(Scope scope, String alias, Field field) {
        return scope.reference(alias, field.column());
    }

    private static Expression.Operator operator(Comparison.Bound bound) {
        return switch (bound) {
            case BELOW -> Expression.Operator.LESS;
            case AT_MOST -> Expression.Operator.LESS_OR_EQUAL;
            case ABOVE -> Expression.Operator.GREATER;
            case AT_LEAST -> Expression.Operator.GREATER_OR_EQUAL;
        };
    }

    /// `websearch_to_tsquery` reads whatever people type and never fails.
    static Expression searchQuery(TextSearch search, Value text) {
        return Expression.Call.of(
                "websearch_to_tsquery",
                new Expression.Cast(new Expression.Literal(search.configuration()), "regconfig"),
                value(text));
    }

    static Expression value(Value value) {
        return switch (value) {
            case Value.Input input -> bind(input, input.type());
            case Value.InputList list -> bind(list, list.elementType());
            case Value.Pattern pattern -> new Expression.Bind(pattern, "text");
            case Value.CallerId caller -> new Expression.Bind(caller, ScalarType.ID.sqlName());
            case Value.Constant constant -> new Expression.Truth(constant.value());
        };
    }

    /// The client knows the built-in types only, so enums travel as text and are cast by the server.
    private static Expression bind(Value value, ValueType type) {
        var suffix = value instanceof Value.InputList ? "[]" : "";
        return type instanceof EnumType
                ? new Expression.Cast(new Expression.Bind(value, "text" + suffix), type.sqlName() + suffix)
                : new Expression.Bind(value, type.sqlName() + suffix);
    }
}
