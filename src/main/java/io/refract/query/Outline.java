package io.refract.query;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// A query without its values: what is kept of it to recognize others of its shape, to which it is equal.
///
/// What a client sends once must not stay in memory, so every [Parameter] is replaced by an empty one.
///
/// @param query for comparing only
/// @param parts how many parts it is made of, which tells its size
public record Outline(Query query, int parts) {
    private static final Parameter EMPTY = new Parameter("");

    /// About what a part takes that is kept: an object, its name, its place in a list.
    private static final long PART_BYTES = 96;

    /// About what it takes in memory.
    public long bytes() {
        return parts * PART_BYTES;
    }

    public static Outline of(Query query) {
        var drawing = new Drawing();
        var outline = drawing.query(query);
        return new Outline(outline, drawing.parts);
    }

    private static final class Drawing {
        private int parts;

        private Query query(Query query) {
            return switch (query) {
                case FindOne one ->
                    new FindOne(one.model(), condition(one.where()), selection(one.selection()), one.deleted());
                case FindMany many ->
                    new FindMany(
                            many.model(),
                            condition(many.where()),
                            each(many.order(), this::order),
                            selection(many.selection()),
                            many.deleted(),
                            new Amount(
                                    many.fetched().most(), empty(many.fetched().exact())),
                            cursor(many.cursor()),
                            many.total(),
                            many.item());
                case FindRows rows ->
                    new FindRows(
                            rows.model(),
                            rows.form(),
                            condition(rows.where()),
                            slice(rows.slice()),
                            selection(rows.selection()),
                            rows.deleted());
                case Aggregate aggregate ->
                    new Aggregate(
                            aggregate.model(),
                            aggregate.form(),
                            condition(aggregate.where()),
                            slice(aggregate.slice()),
                            each(aggregate.figures(), UnaryOperator.identity()));
                case GroupBy groups ->
                    new GroupBy(
                            groups.model(),
                            each(groups.by(), UnaryOperator.identity()),
                            condition(groups.where()),
                            condition(groups.having()),
                            each(groups.order(), this::order),
                            each(groups.figures(), UnaryOperator.identity()),
                            amount(groups.skip()),
                            new Amount(groups.take().most(), empty(groups.take().exact())),
                            groups.backward());
            };
        }

        private <T> List<T> each(List<T> parts, UnaryOperator<T> outline) {
            this.parts += parts.size();
            return parts.stream().map(outline).toList();
        }

        private @Nullable Cursor cursor(@Nullable Cursor cursor) {
            return cursor == null ? null : new Cursor(cursor.side(), each(cursor.values(), _ -> EMPTY));
        }

        private Condition condition(Condition condition) {
            parts++;
            return switch (condition) {
                case Condition.All all -> new Condition.All(each(all.conditions(), this::condition));
                case Condition.Any any -> new Condition.Any(each(any.conditions(), this::condition));
                case Condition.Not not -> new Condition.Not(condition(not.condition()));
                case Condition.Test test -> new Condition.Test(test.field(), comparison(test.comparison()));
                case Condition.Some some -> new Condition.Some(some.relation(), condition(some.condition()));
                case Condition.OfFigure of -> new Condition.OfFigure(of.figure(), comparison(of.comparison()));
                case Condition.Matching matching -> new Condition.Matching(operand(matching.text()));
            };
        }

        private Comparison comparison(Comparison comparison) {
            parts++;
            return switch (comparison) {
                case Comparison.EqualTo equal -> new Comparison.EqualTo(operand(equal.value()));
                case Comparison.EqualIgnoringCase equal -> new Comparison.EqualIgnoringCase(operand(equal.text()));
                case Comparison.OneOf one -> new Comparison.OneOf(operand(one.values()), one.ignoreCase());
                case Comparison.Ordered ordered ->
                    new Comparison.Ordered(ordered.bound(), operand(ordered.value()), ordered.ignoreCase());
                case Comparison.Containing containing ->
                    new Comparison.Containing(containing.place(), operand(containing.text()), containing.ignoreCase());
                case Comparison.Absent _, Comparison.Empty _ -> comparison;
                case Comparison.Searched searched ->
                    new Comparison.Searched(operand(searched.query()), searched.alone());
                case Comparison.Has has -> new Comparison.Has(operand(has.value()));
                case Comparison.HasEvery every -> new Comparison.HasEvery(operand(every.values()));
                case Comparison.HasSome some -> new Comparison.HasSome(operand(some.values()));
                case Comparison.Json json ->
                    new Comparison.Json(json.path() == null ? null : operand(json.path()), test(json.test()));
            };
        }

        private JsonTest test(JsonTest test) {
            return switch (test) {
                case JsonTest.EqualTo equal -> new JsonTest.EqualTo(operand(equal.json()));
                case JsonTest.Ordered ordered -> new JsonTest.Ordered(ordered.bound(), operand(ordered.json()));
                case JsonTest.Containing containing ->
                    new JsonTest.Containing(containing.place(), operand(containing.text()), containing.ignoreCase());
                case JsonTest.ArrayContaining containing -> new JsonTest.ArrayContaining(operand(containing.json()));
                case JsonTest.ArrayEnd end -> new JsonTest.ArrayEnd(end.first(), operand(end.json()));
                case JsonTest.Null _ -> test;
            };
        }

        private Selection selection(Selection selection) {
            return Selection.of(each(selection.items(), this::item));
        }

        private Selection.Item item(Selection.Item item) {
            return switch (item) {
                case Selection.FieldItem _ -> item;
                case Selection.OneItem one ->
                    new Selection.OneItem(one.relation(), condition(one.where()), selection(one.selection()));
                case Selection.ManyItem many ->
                    new Selection.ManyItem(
                            many.relation(), condition(many.where()), slice(many.slice()), selection(many.selection()));
                case Selection.CountsItem counts -> new Selection.CountsItem(each(counts.counts(), this::count));
                case Selection.CountItem count -> new Selection.CountItem(count.name(), count(count.count()));
                case Selection.SnippetItem snippet ->
                    new Selection.SnippetItem(snippet.name(), snippet.field(), operand(snippet.text()));
            };
        }

        private Selection.Count count(Selection.Count count) {
            return new Selection.Count(count.relation(), condition(count.where()));
        }

        private Order order(Order key) {
            parts++;
            return switch (key) {
                case Order.ByRelevance by -> new Order.ByRelevance(by.fields(), operand(by.text()), by.descending());
                case Order.ByRelated by -> new Order.ByRelated(by.relation(), order(by.key()));
                case Order.ByField _, Order.ByCount _, Order.ByFigure _ -> key;
            };
        }

        private Slice slice(Slice slice) {
            return new Slice(
                    each(slice.order(), this::order),
                    each(slice.distinct(), UnaryOperator.identity()),
                    slice.start() == null ? null : condition(slice.start()),
                    amount(slice.skip()),
                    amount(slice.take()),
                    slice.backward());
        }

        private static @Nullable Amount amount(@Nullable Amount amount) {
            return amount == null ? null : new Amount(amount.most(), empty(amount.exact()));
        }

        private static @Nullable Parameter empty(@Nullable Parameter parameter) {
            return parameter == null ? null : EMPTY;
        }

        private static Operand operand(Operand operand) {
            return operand instanceof Parameter ? EMPTY : operand;
        }
    }
}
