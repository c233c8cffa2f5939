package io.refract.plan;

import io.refract.catalog.Field;
import io.refract.catalog.ListType;
import io.refract.catalog.Model;
import io.refract.catalog.ScalarType;
import io.refract.catalog.TextSearch;
import io.refract.catalog.ValueType;
import io.refract.kernel.Failure;
import io.refract.query.Comparison;
import io.refract.query.JsonTest;
import io.refract.query.Operand;
import java.util.Optional;
import java.util.function.Function;

/// Resolves tests of fields: whether the field's type has such a test, and which type the other side is of.
///
/// @param model whose rows are tested
/// @param fields finds the field of a name that another one is compared with
record Tests(Resolver resolver, Model model, Function<String, Field> fields) {
    Tests(Resolver resolver, Model model) {
        this(resolver, model, name -> resolver.field(model, name));
    }

    Predicate test(Field field, Comparison comparison) {
        return switch (comparison) {
            case Comparison.EqualTo equal -> new Predicate.EqualTo(equatable(field), value(equal.value(), field));
            case Comparison.EqualIgnoringCase equal ->
                new Predicate.EqualIgnoringCase(text(field), value(equal.text(), field));
            case Comparison.OneOf oneOf -> oneOf(field, oneOf);
            case Comparison.Ordered ordered -> ordered(field, ordered);
            case Comparison.Containing containing -> containing(field, containing);
            case Comparison.Absent() -> new Predicate.Absent(field);
            case Comparison.Searched searched -> searched(field, searched);
            case Comparison.Has has -> new Predicate.Has(field, value(has.value(), element(field), field));
            case Comparison.HasEvery every -> new Predicate.HasEvery(field, list(every.values(), element(field)));
            case Comparison.HasSome some -> new Predicate.HasSome(field, list(some.values(), element(field)));
            case Comparison.Empty() -> {
                element(field);
                yield new Predicate.Empty(field);
            }
            case Comparison.Json json -> json(field, json);
        };
    }

    private Predicate oneOf(Field field, Comparison.OneOf oneOf) {
        return oneOf.ignoreCase()
                ? new Predicate.OneOfIgnoringCase(text(field), list(oneOf.values(), ScalarType.TEXT))
                : new Predicate.OneOf(comparable(field), list(oneOf.values(), field.type()));
    }

    private Predicate containing(Field field, Comparison.Containing test) {
        return test.text() instanceof Operand.OfField && value(test.text(), text(field)) instanceof Value.OfField other
                ? new Predicate.Containing(field, test.place(), other, test.ignoreCase())
                : new Predicate.Like(text(field), pattern(test.place(), test.text()), test.ignoreCase());
    }

    private Predicate ordered(Field field, Comparison.Ordered ordered) {
        var subject = ordered.ignoreCase() ? text(field) : comparable(field);
        return new Predicate.Ordered(subject, ordered.bound(), value(ordered.value(), field), ordered.ignoreCase());
    }

    private Predicate searched(Field field, Comparison.Searched searched) {
        var search = model.search();
        return new Predicate.Searched(
                text(field),
                search.map(TextSearch::configuration).orElse(TextSearch.DEFAULT_CONFIGURATION),
                search.filter(each -> !searched.alone() && isCovered(each, field)),
                resolver.value(searched.query(), ScalarType.TEXT));
    }

    /// A field of a group only has the name of one of the rows. Where a row may have no text, the model's search would
    /// make "neither true nor false" false.
    private boolean isCovered(TextSearch search, Field field) {
        return field.required()
                && search.fields().contains(field.name())
                && model.field(field.name()).filter(field::equals).isPresent();
    }

    private Predicate json(Field field, Comparison.Json json) {
        if (field.type() != ScalarType.JSON) {
            throw Failure.validation(field.name(), "Type", "is not a JSON field");
        }
        var path = json.path();
        return new Predicate.Json(
                field,
                Optional.ofNullable(path).map(each -> list(each, ScalarType.TEXT)),
                switch (json.test()) {
                    case JsonTest.EqualTo equal -> new JsonCheck.EqualTo(json(equal.json()));
                    case JsonTest.Ordered ordered -> new JsonCheck.Ordered(ordered.bound(), json(ordered.json()));
                    case JsonTest.Containing containing ->
                        new JsonCheck.Like(pattern(containing.place(), containing.text()), containing.ignoreCase());
                    case JsonTest.ArrayContaining containing -> new JsonCheck.ArrayContaining(json(containing.json()));
                    case JsonTest.ArrayEnd end -> new JsonCheck.ArrayEnd(end.first(), json(end.json()));
                    case JsonTest.Null(var kind) -> new JsonCheck.Null(kind);
                });
    }

    private Value json(Operand operand) {
        return resolver.value(operand, ScalarType.JSON);
    }

    private Value.Pattern pattern(Comparison.Place place, Operand text) {
        return new Value.Pattern(resolver.position(text), place);
    }

    private Value.InputList list(Operand operand, ValueType element) {
        return new Value.InputList(resolver.position(operand), element);
    }

    private Value value(Operand operand, Field field) {
        return value(operand, field.type(), field);
    }

    private Value value(Operand operand, ValueType type, Field subject) {
        if (!(operand instanceof Operand.OfField(String name))) {
            return resolver.value(operand, type);
        }
        var other = fields.apply(name);
        if (!other.type().equals(type) && !(type == ScalarType.BIG_INTEGER && other.type() == ScalarType.INTEGER)) {
            throw Failure.validation(subject.name(), "Type", "is of another type than " + name);
        }
        return new Value.OfField(other);
    }

    /// A field that can be compared and ordered.
    static Field comparable(Field field) {
        if (!field.type().isOrdered()) {
            throw Failure.validation(field.name(), "Type", "cannot be compared");
        }
        return field;
    }

    /// A field by which rows can be sorted and told apart.
    static Field sortable(Field field) {
        if (!field.type().isSortable()) {
            throw Failure.validation(field.name(), "Type", "has no order");
        }
        return field;
    }

    private static Field equatable(Field field) {
        return field.type() instanceof ListType ? field : comparable(field);
    }

    private static ValueType element(Field field) {
        if (field.type() instanceof ListType list) {
            return list.element();
        }
        throw Failure.validation(field.name(), "Type", "is not a list");
    }

    static Field text(Field field) {
        if (field.type() != ScalarType.TEXT) {
            throw Failure.validation(field.name(), "Type", "is not a text field");
        }
        return field;
    }
}
