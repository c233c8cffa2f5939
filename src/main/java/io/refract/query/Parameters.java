package io.refract.query;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Takes the parameters out of a query, in an order that depends on its shape alone: queries of one
/// shape give lists of one length whose places mean the same.
public final class Parameters {
    private final List<Parameter> found = new ArrayList<>();

    private Parameters() {}

    public static List<Parameter> of(Query query) {
        var parameters = new Parameters();
        parameters.condition(query.where());
        parameters.selection(query.selection());
        switch (query) {
            case FindOne _ -> {}
            case FindMany many -> {
                parameters.order(many.order());
                if (many.cursor() != null) {
                    parameters.found.addAll(many.cursor().values());
                }
                parameters.amount(many.fetched());
            }
            case FindRows rows -> parameters.slice(rows.slice());
            case Aggregate aggregate -> parameters.slice(aggregate.slice());
            case GroupBy groups -> {
                parameters.condition(groups.having());
                parameters.order(groups.order());
                parameters.optional(groups.zone());
                if (groups.fill() != null) {
                    parameters.operand(groups.fill().from());
                    parameters.operand(groups.fill().to());
                }
                parameters.amount(groups.skip());
                parameters.amount(groups.take());
            }
        }
        return parameters.found;
    }

    /// As above, of a write.
    public static List<Parameter> of(Mutation mutation) {
        var parameters = new Parameters();
        switch (mutation) {
            case Create create -> parameters.data(create.data());
            case CreateMany create -> parameters.table(create.rows());
            case Update update -> {
                parameters.condition(update.row().where());
                parameters.data(update.data());
            }
            case UpdateMany update -> {
                parameters.condition(update.where());
                parameters.data(update.data());
                parameters.amount(update.limit());
            }
            case Upsert upsert -> {
                parameters.condition(upsert.row().where());
                parameters.data(upsert.create());
                parameters.data(upsert.update());
            }
            case UpsertMany upsert -> parameters.table(upsert.rows());
            case Delete delete -> parameters.condition(delete.row().where());
            case DeleteMany delete -> {
                parameters.condition(delete.where());
                parameters.amount(delete.limit());
            }
        }
        if (mutation.selection() != null) {
            parameters.selection(mutation.selection());
        }
        return parameters.found;
    }

    private void data(RowData data) {
        for (var field : data.fields()) {
            switch (field) {
                case Assignment.To to -> operand(to.value());
                case Assignment.ToNull _ -> {}
                case Assignment.Arithmetic arithmetic -> operand(arithmetic.value());
                case Assignment.Push push -> operand(push.values());
            }
        }
        data.related().forEach(this::related);
    }

    private void related(Related related) {
        switch (related) {
            case Related.Make make -> data(make.data());
            case Related.MakeMany make -> table(make.rows());
            case Related.Connect connect -> {
                condition(connect.where());
                operand(connect.count());
            }
            case Related.ConnectOrMake connect -> {
                condition(connect.row().where());
                data(connect.data());
            }
            case Related.Disconnect disconnect -> condition(disconnect.where());
            case Related.Replace replace -> {
                condition(replace.where());
                operand(replace.count());
            }
            case Related.Edit edit -> {
                condition(edit.where());
                data(edit.data());
            }
            case Related.EditMany edit -> {
                condition(edit.where());
                data(edit.data());
            }
            case Related.MakeOrEdit make -> {
                condition(make.row().where());
                data(make.create());
                data(make.update());
            }
            case Related.Remove remove -> condition(remove.where());
            case Related.RemoveMany remove -> condition(remove.where());
        }
    }

    private void table(RowTable rows) {
        operand(rows.size());
        for (var column : rows.columns()) {
            operand(column.values());
            optional(column.given());
        }
    }

    private void condition(Condition condition) {
        switch (condition) {
            case Condition.All all -> all.conditions().forEach(this::condition);
            case Condition.Any any -> any.conditions().forEach(this::condition);
            case Condition.Not not -> condition(not.condition());
            case Condition.Test test -> comparison(test.comparison());
            case Condition.Some some -> condition(some.condition());
            case Condition.OfFigure figure -> comparison(figure.comparison());
            case Condition.Matching matching -> operand(matching.text());
        }
    }

    private void comparison(Comparison comparison) {
        switch (comparison) {
            case Comparison.EqualTo equal -> operand(equal.value());
            case Comparison.EqualIgnoringCase equal -> operand(equal.text());
            case Comparison.OneOf oneOf -> operand(oneOf.values());
            case Comparison.Ordered ordered -> operand(ordered.value());
            case Comparison.Containing containing -> operand(containing.text());
            case Comparison.Absent(), Comparison.Empty() -> {}
            case Comparison.Searched searched -> operand(searched.query());
            case Comparison.Has has -> operand(has.value());
            case Comparison.HasEvery every -> operand(every.values());
            case Comparison.HasSome some -> operand(some.values());
            case Comparison.Json json -> {
                optional(json.path());
                json(json.test());
            }
        }
    }

    private void json(JsonTest test) {
        switch (test) {
            case JsonTest.EqualTo equal -> operand(equal.json());
            case JsonTest.Ordered ordered -> operand(ordered.json());
            case JsonTest.Containing containing -> operand(containing.text());
            case JsonTest.ArrayContaining containing -> operand(containing.json());
            case JsonTest.ArrayEnd end -> operand(end.json());
            case JsonTest.Null _ -> {}
        }
    }

    private void selection(Selection selection) {
        for (var item : selection.items()) {
            switch (item) {
                case Selection.FieldItem _ -> {}
                case Selection.OneItem one -> {
                    condition(one.where());
                    selection(one.selection());
                }
                case Selection.ManyItem many -> {
                    condition(many.where());
                    slice(many.slice());
                    selection(many.selection());
                }
                case Selection.CountsItem counts -> counts.counts().forEach(count -> condition(count.where()));
                case Selection.CountItem count -> condition(count.count().where());
                case Selection.SnippetItem snippet -> operand(snippet.text());
            }
        }
    }

    private void order(List<Order> order) {
        for (var key : order) {
            switch (key) {
                case Order.ByField _ -> {}
                case Order.ByRelevance relevance -> operand(relevance.text());
                case Order.ByRelated related -> order(List.of(related.key()));
                case Order.ByCount _, Order.ByFigure _ -> {}
            }
        }
    }

    private void slice(Slice slice) {
        order(slice.order());
        if (slice.start() != null) {
            condition(slice.start());
        }
        amount(slice.skip());
        amount(slice.take());
    }

    private void amount(@Nullable Amount amount) {
        if (amount != null) {
            optional(amount.exact());
        }
    }

    private void optional(@Nullable Operand operand) {
        if (operand != null) {
            operand(operand);
        }
    }

    private void operand(Operand operand) {
        switch (operand) {
            case Parameter parameter -> found.add(parameter);
            case Operand.CallerId(), Operand.Constant(var _), Operand.OfField(var _) -> {}
        }
    }
}
