package io.refract.plan;

import io.refract.catalog.Catalog;
import io.refract.catalog.CompositeType;
import io.refract.catalog.EnumType;
import io.refract.catalog.Field;
import io.refract.catalog.ListType;
import io.refract.catalog.Model;
import io.refract.catalog.Relation;
import io.refract.catalog.ScalarType;
import io.refract.catalog.TextSearch;
import io.refract.catalog.ValueType;
import io.refract.kernel.ErrorCode;
import io.refract.kernel.Failure;
import io.refract.kernel.Suggestion;
import io.refract.query.Comparison;
import io.refract.query.Condition;
import io.refract.query.Operand;
import io.refract.query.Order;
import io.refract.query.Parameter;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

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
            case Condition.Not not -> new Predicate.Not(condition(model, not.condition()));
            case Condition.Test test -> test(field(model, test.field()), test.comparison());
            case Condition.Some some -> {
                var relation = relation(model, some.relation());
                var target = catalog.target(relation);
                yield new Predicate.Exists(relation, target, condition(target, some.condition()));
            }
            case Condition.Matching matching ->
                new Predicate.Matching(search(model), value(matching.text(), ScalarType.TEXT));
        };
    }

    private Predicate test(Field field, Comparison comparison) {
        return switch (comparison) {
            case Comparison.EqualTo equal -> new Predicate.EqualTo(comparable(field), value(equal.value(), field));
            case Comparison.EqualIgnoringCase equal ->
                new Predicate.EqualIgnoringCase(requireText(field), value(equal.text(), field));
            case Comparison.OneOf oneOf ->
                new Predicate.OneOf(comparable(field), new Value.InputList(position(oneOf.values()), field.type()));
            case Comparison.Ordered ordered ->
                new Predicate.Ordered(comparable(field), ordered.bound(), value(ordered.value(), field));
            case Comparison.Containing containing ->
                new Predicate.Like(
                        requireText(field),
                        new Value.Pattern(position(containing.text()), containing.place()),
                        containing.ignoreCase());
            case Comparison.Absent() -> new Predicate.Absent(field);
        };
    }

    /// The order, completed by the primary key.
    List<SortKey> order(Model model, List<Order> order) {
        var keys = new ArrayList<SortKey>();
        for (var key : order) {
            keys.add(
                    switch (key) {
                        case Order.ByField byField ->
                            new SortKey.ByField(comparable(field(model, byField.field())), byField.descending());
                        case Order.ByRelevance relevance ->
                            new SortKey.ByRelevance(
                                    search(model), value(relevance.text(), ScalarType.TEXT), relevance.descending());
                    });
        }
        var complete = keys.stream()
                .anyMatch(key -> key instanceof SortKey.ByField byField
                        && byField.field().equals(model.id()));
        if (!complete) {
            keys.add(new SortKey.ByField(
                    model.id(), !keys.isEmpty() && keys.getLast().descending()));
        }
        return keys;
    }

    Value value(Operand operand, ValueType type) {
        return switch (operand) {
            case Parameter parameter -> new Value.Input(position(parameter), type);
            case Operand.CallerId() -> fixed(new Value.CallerId(), ScalarType.ID, type);
            case Operand.Constant constant -> fixed(new Value.Constant(constant.value()), ScalarType.BOOLEAN, type);
        };
    }

    private static Value fixed(Value value, ScalarType type, ValueType wanted) {
        if (type != wanted) {
            throw new IllegalArgumentException("a value of " + type + " is compared with one of " + wanted);
        }
        return value;
    }

    private Value value(Operand operand, Field field) {
        return value(operand, field.type());
    }

    private int position(Operand operand) {
        var position = operand instanceof Parameter parameter ? positions.get(parameter) : null;
        if (position == null) {
            throw new IllegalArgumentException("not a parameter of this query: " + operand);
        }
        return position;
    }

    Field field(Model model, String name) {
        return model.field(name).filter(field -> !field.hidden()).orElseThrow(() -> unknown(model, name));
    }

    Relation relation(Model model, String name) {
        return model.relation(name).orElseThrow(() -> unknown(model, name));
    }

    TextSearch search(Model model) {
        return model.search()
                .orElseThrow(
                        () -> Failure.of(ErrorCode.VALIDATION, "The model " + model + " has no full-text search."));
    }

    private static Field comparable(Field field) {
        var comparable = switch (field.type()) {
            case ScalarType scalar -> scalar != ScalarType.JSON;
            case EnumType _ -> true;
            case ListType _, CompositeType _ -> false;
        };
        if (!comparable) {
            throw Failure.validation(field.name(), "Type", "cannot be compared");
        }
        return field;
    }

    private static Field requireText(Field field) {
        if (field.type() != ScalarType.TEXT) {
            throw Failure.validation(field.name(), "Type", "is not a text field");
        }
        return field;
    }

    private static Failure unknown(Model model, String name) {
        return Failure.validation(
                name, "Unknown", "unknown field of " + model + Suggestion.clause(name, model.visibleNames()));
    }
}
