package io.refract.query;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// A query or a mutation without its values: what is kept of it to recognize others of its shape, to which
/// it is equal.
///
/// What a client sends once must not stay in memory, so every [Parameter] is replaced by an empty one.
///
/// @param query for comparing only
/// @param parts how many parts it is made of, which tells its size
public record Outline<Q>(Q query, int parts) {
    private static final Parameter EMPTY = new Parameter("");

    /// About what a part takes that is kept: an object, its name, its place in a list.
    private static final long PART_BYTES = 96;

    /// About what it takes in memory.
    public long bytes() {
        return parts * PART_BYTES;
    }

    public static Outline<Query> of(Query query) {
        var drawing = new Drawing();
        var outline = drawing.query(query);
        return new Outline<>(outline, drawing.parts);
    }

    public static Outline<Mutation> of(Mutation mutation) {
        var drawing = new Drawing();
        var outline = drawing.mutation(mutation);
        return new Outline<>(outline, drawing.parts);
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
                            rows.deleted(),
                            rows.lock());
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
                            empty(groups.zone()),
                            groups.fill() == null ? null : new GroupBy.Fill(EMPTY, EMPTY),
                            condition(groups.where()),
                            condition(groups.having()),
                            each(groups.order(), this::order),
                            each(groups.figures(), UnaryOperator.identity()),
                            amount(groups.skip()),
                            new Amount(groups.take().most(), empty(groups.take().exact())),
                            groups.backward());
            };
        }

        private Mutation mutation(Mutation mutation) {
            var selection = mutation.selection() == null ? null : selection(mutation.selection());
            return switch (mutation) {
                case Create create -> new Create(create.model(), data(create.data()), selection(create.selection()));
                case CreateMany create ->
                    new CreateMany(create.model(), table(create.rows()), create.skipDuplicates(), selection);
                case Update update ->
                    new Update(update.model(), row(update.row()), data(update.data()), selection(update.selection()));
                case UpdateMany update ->
                    new UpdateMany(
                            update.model(),
                            condition(update.where()),
                            data(update.data()),
                            amount(update.limit()),
                            selection);
                case Upsert upsert ->
                    new Upsert(
                            upsert.model(),
                            row(upsert.row()),
                            data(upsert.create()),
                            data(upsert.update()),
                            selection(upsert.selection()));
                case UpsertMany upsert ->
                    new UpsertMany(
                            upsert.model(),
                            upsert.key(),
                            table(upsert.rows()),
                            each(upsert.update(), UnaryOperator.identity()),
                            selection);
                case Delete delete -> new Delete(delete.model(), row(delete.row()), selection(delete.selection()));
                case DeleteMany delete ->
                    new DeleteMany(delete.model(), condition(delete.where()), amount(delete.limit()));
            };
        }

        private NamedRow row(NamedRow row) {
            return new NamedRow(condition(row.where()), row.key());
        }

        private RowData data(RowData data) {
            parts++;
            return new RowData(each(data.fields(), Drawing::assignment), each(data.related(), this::related));
        }

        private static Assignment assignment(Assignment assignment) {
            return switch (assignment) {
                case Assignment.To to -> new Assignment.To(to.field(), operand(to.value()));
                case Assignment.ToNull _ -> assignment;
                case Assignment.Arithmetic by ->
                    new Assignment.Arithmetic(by.field(), by.operator(), operand(by.value()));
                case Assignment.Push push -> new Assignment.Push(push.field(), operand(push.values()));
            };
        }

        private Related related(Related related) {
            parts++;
            return switch (related) {
                case Related.Make make -> new Related.Make(make.relation(), data(make.data()));
                case Related.MakeMany make ->
                    new Related.MakeMany(make.relation(), table(make.rows()), make.skipDuplicates());
                case Related.Connect connect ->
                    new Related.Connect(connect.relation(), condition(connect.where()), EMPTY);
                case Related.ConnectOrMake connect ->
                    new Related.ConnectOrMake(connect.relation(), row(connect.row()), data(connect.data()));
                case Related.Disconnect disconnect ->
                    new Related.Disconnect(disconnect.relation(), condition(disconnect.where()));
                case Related.Replace replace ->
                    new Related.Replace(replace.relation(), condition(replace.where()), EMPTY);
                case Related.Edit edit -> new Related.Edit(edit.relation(), condition(edit.where()), data(edit.data()));
                case Related.EditMany edit ->
                    new Related.EditMany(edit.relation(), condition(edit.where()), data(edit.data()));
                case Related.MakeOrEdit make ->
                    new Related.MakeOrEdit(make.relation(), row(make.row()), data(make.create()), data(make.update()));
                case Related.Remove remove -> new Related.Remove(remove.relation(), condition(remove.where()));
                case Related.RemoveMany remove -> new Related.RemoveMany(remove.relation(), condition(remove.where()));
            };
        }

        private RowTable table(RowTable rows) {
            return new RowTable(
                    EMPTY,
                    each(rows.columns(), column -> new RowTable.Column(column.field(), EMPTY, empty(column.given()))));
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
