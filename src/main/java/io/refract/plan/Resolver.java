package io.refract.plan;

import io.refract.catalog.Catalog;
import io.refract.catalog.Field;
import io.refract.catalog.Model;
import io.refract.catalog.Relation;
import io.refract.catalog.ScalarType;
import io.refract.catalog.TextSearch;
import io.refract.catalog.UniqueKey;
import io.refract.catalog.ValueType;
import io.refract.kernel.ErrorCode;
import io.refract.kernel.Failure;
import io.refract.kernel.Suggestion;
import io.refract.query.Condition;
import io.refract.query.Operand;
import io.refract.query.Parameter;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Resolves conditions and orders; knows at which position each parameter of the query stands.
public final class Resolver {
    private final Catalog catalog;
    private final Map<Parameter, Integer> positions;

    private Resolver(Catalog catalog, Map<Parameter, Integer> positions) {
        this.catalog = catalog;
        this.positions = positions;
    }

    /// For conditions without parameters, such as those of policies.
    public static Resolver withoutParameters(Catalog catalog) {
        return new Resolver(catalog, Map.of());
    }

    /// @param parameters those of the query, in order; an instance that stands in two places is a mistake,
    /// because its two values could differ in the next query of this shape
    static Resolver withParameters(Catalog catalog, List<Parameter> parameters) {
        var positions = new IdentityHashMap<Parameter, Integer>();
        for (var parameter : parameters) {
            if (positions.put(parameter, positions.size()) != null) {
                throw new IllegalArgumentException("one parameter stands in two places of a query");
            }
        }
        return new Resolver(catalog, positions);
    }

    Catalog catalog() {
        return catalog;
    }

    /// Resolves a condition on rows of a model.
    public Predicate condition(Model model, Condition condition) {
        return switch (condition) {
            case Condition.All all ->
                all.conditions().stream().map(each -> condition(model, each)).reduce(Predicate.TRUE, Predicate::and);
            case Condition.Any any ->
                new Predicate.Any(any.conditions().stream()
                        .map(each -> condition(model, each))
                        .toList());
            case Condition.Not not -> negated(model, not.condition());
            case Condition.Test test -> new Tests(this, model).test(field(model, test.field()), test.comparison());
            case Condition.Some some -> {
                var relation = relation(model, some.relation());
                var target = catalog.target(relation);
                yield new Predicate.Exists(relation, target, condition(target, some.condition()));
            }
            case Condition.OfFigure figure -> throw new IllegalArgumentException("a row has no " + figure.figure());
            case Condition.Matching matching ->
                new Predicate.Matching(search(model), value(matching.text(), ScalarType.TEXT));
        };
    }

    /// What is true where the condition is false, and unknown where it is unknown. A condition of the one row
    /// of a relation is unknown where it is so of that row: only rows for which it is false, or there is
    /// none, are left.
    private Predicate negated(Model model, Condition condition) {
        return switch (condition) {
            case Condition.All all ->
                new Predicate.Any(all.conditions().stream()
                        .map(each -> negated(model, each))
                        .toList());
            case Condition.Any any ->
                any.conditions().stream().map(each -> negated(model, each)).reduce(Predicate.TRUE, Predicate::and);
            case Condition.Not not -> condition(model, not.condition());
            case Condition.Some some -> {
                var relation = relation(model, some.relation());
                var target = catalog.target(relation);
                var rows = relation.many()
                        ? condition(target, some.condition())
                        : Certainty.unproven(negated(target, some.condition()));
                yield new Predicate.Not(new Predicate.Exists(relation, target, rows));
            }
            case Condition.Test _, Condition.OfFigure _, Condition.Matching _ ->
                new Predicate.Not(condition(model, condition));
        };
    }

    Value value(Operand operand, ValueType type) {
        return switch (operand) {
            case Parameter parameter -> new Value.Input(position(parameter), type);
            case Operand.OfField other -> throw new IllegalArgumentException(other + " is not a value by itself");
            case Operand.CallerId() -> fixed(new Value.CallerId(), ScalarType.ID, type);
            case Operand.Constant constant -> fixed(new Value.Constant(constant.value()), ScalarType.BOOLEAN, type);
        };
    }

    Amount amount(io.refract.query.Amount amount) {
        return new Amount(
                amount.most(), Optional.ofNullable(amount.exact()).map(exact -> value(exact, ScalarType.BIG_INTEGER)));
    }

    private static Value fixed(Value value, ScalarType type, ValueType wanted) {
        if (type != wanted) {
            throw new IllegalArgumentException("a value of " + type + " is compared with one of " + wanted);
        }
        return value;
    }

    int position(Operand operand) {
        var position = operand instanceof Parameter parameter ? positions.get(parameter) : null;
        if (position == null) {
            throw new IllegalArgumentException("not a parameter of this query: " + operand);
        }
        return position;
    }

    Field field(Model model, String name) {
        return model.field(name).filter(field -> !field.hidden()).orElseThrow(() -> unknown(model, name));
    }

    /// A field that gets a value, which may be a hidden one: whether the caller may do that is for the
    /// policies.
    Field written(Model model, String name) {
        return model.field(name).orElseThrow(() -> unknown(model, name));
    }

    Relation relation(Model model, String name) {
        return model.relation(name).orElseThrow(() -> unknown(model, name));
    }

    UniqueKey key(Model model, String name) {
        return model.uniqueKeys().stream()
                .filter(key -> key.name().equals(name))
                .findFirst()
                .orElseThrow(() -> unknown(model, name));
    }

    TextSearch search(Model model) {
        return model.search()
                .orElseThrow(
                        () -> Failure.of(ErrorCode.VALIDATION, "The model " + model + " has no full-text search."));
    }

    private static Failure unknown(Model model, String name) {
        return Failure.validation(
                name, "Unknown", "unknown field of " + model + Suggestion.clause(name, model.visibleNames()));
    }
}
