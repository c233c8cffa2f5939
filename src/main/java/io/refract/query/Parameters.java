package io.refract.query;

import java.util.ArrayList;
import java.util.List;

/// Takes the parameters out of a query, in an order that depends on its shape alone: queries of one shape give lists
/// of one length whose places mean the same.
public final class Parameters {
    private final List<Parameter> found = new ArrayList<>();

    private Parameters() {}

    public static List<Parameter> of(Query query) {
        var parameters = new Parameters();
        parameters.condition(query.where());
        parameters.selection(query.selection());
        if (query instanceof FindMany many) {
            parameters.order(many.order());
            if (many.cursor() != null) {
                parameters.found.addAll(many.cursor().values());
            }
        }
        return parameters.found;
    }

    private void condition(Condition condition) {
        switch (condition) {
            case Condition.All all -> all.conditions().forEach(this::condition);
            case Condition.Any any -> any.conditions().forEach(this::condition);
            case Condition.Not not -> condition(not.condition());
            case Condition.Test test -> comparison(test.comparison());
            case Condition.Some some -> condition(some.condition());
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
            case Comparison.Absent() -> {}
        }
    }

    private void selection(Selection selection) {
        for (var item : selection.items()) {
            switch (item) {
                case Selection.FieldItem _ -> {}
                case Selection.OneItem one -> selection(one.selection());
                case Selection.ManyItem many -> {
                    condition(many.where());
                    order(many.order());
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
            }
        }
    }

    private void operand(Operand operand) {
        switch (operand) {
            case Parameter parameter -> found.add(parameter);
            case Operand.CallerId(), Operand.Constant(var _) -> {}
        }
    }
}
