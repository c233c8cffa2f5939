package io.refract.query.json;

import io.refract.query.Aggregate;
import io.refract.query.Comparison;
import io.refract.query.Condition;
import io.refract.query.Figure;
import io.refract.query.FindMany;
import io.refract.query.FindOne;
import io.refract.query.FindRows;
import io.refract.query.GroupBy;
import io.refract.query.GroupKey;
import io.refract.query.JsonTest;
import io.refract.query.Operand;
import io.refract.query.Order;
import io.refract.query.Parameter;
import io.refract.query.Query;
import io.refract.query.Selection;
import io.refract.query.Slice;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Queries as one line of text, their values included.
final class Shown {
    private Shown() {}

    static String query(Query query) {
        var all = new StringJoiner(" ");
        switch (query) {
            case FindRows rows -> {
                all.add(rows.form().name().toLowerCase());
                add(all, "where", condition(rows.where()));
                add(all, "", slice(rows.slice()));
                add(all, "", selection(rows.selection()));
            }
            case Aggregate aggregate -> {
                all.add(aggregate.form().name().toLowerCase());
                add(all, "", figures(aggregate.figures()));
                add(all, "where", condition(aggregate.where()));
                add(all, "", slice(aggregate.slice()));
            }
            case GroupBy groups -> {
                all.add("by " + groups.by().stream().map(Shown::key).collect(Collectors.joining(", ")));
                add(all, "", figures(groups.figures()));
                add(all, "where", condition(groups.where()));
                add(all, "having", condition(groups.having()));
                add(
                        all,
                        "",
                        slice(new Slice(
                                groups.order(), List.of(), null, groups.skip(), groups.take(), groups.backward())));
            }
            case FindOne _, FindMany _ -> throw new IllegalArgumentException(query.label());
        }
        return all.toString();
    }

    private static String key(GroupKey key) {
        return key.part() == null ? key.field() : key.part().unit() + " of " + key.field();
    }

    private static void add(StringJoiner all, String word, String part) {
        if (!part.isEmpty() && !(word.equals("where") || word.equals("having"))
                || !part.equals("true") && !word.isEmpty()) {
            all.add(word.isEmpty() ? part : word + " " + part);
        }
    }

    static String condition(Condition condition) {
        return switch (condition) {
            case Condition.All(var all) -> all.isEmpty() ? "true" : joined(all, " and ");
            case Condition.Any(var any) -> any.isEmpty() ? "false" : joined(any, " or ");
            case Condition.Not(var negated) -> "not " + condition(negated);
            case Condition.Test(var field, var comparison) -> comparison(field, comparison);
            case Condition.Some(var relation, var inner) -> "some " + relation + "[" + condition(inner) + "]";
            case Condition.OfFigure(var figure, var comparison) -> comparison(figure(figure), comparison);
            case Condition.Matching(var text) -> "matches " + operand(text);
        };
    }

    private static String joined(List<Condition> conditions, String between) {
        return conditions.stream().map(Shown::condition).collect(Collectors.joining(between, "(", ")"));
    }

    private static String comparison(String subject, Comparison comparison) {
        return switch (comparison) {
            case Comparison.EqualTo(var value) -> subject + " = " + operand(value);
            case Comparison.EqualIgnoringCase(var text) -> subject + " =* " + operand(text);
            case Comparison.OneOf(var values, var ignoreCase) ->
                subject + " in" + star(ignoreCase) + " " + operand(values);
            case Comparison.Ordered(var bound, var value, var ignoreCase) ->
                subject + " " + bound(bound) + star(ignoreCase) + " " + operand(value);
            case Comparison.Containing(var place, var text, var ignoreCase) ->
                subject + " " + place.name().toLowerCase() + star(ignoreCase) + " " + operand(text);
            case Comparison.Absent() -> subject + " is null";
            case Comparison.Searched(var query, var _) -> subject + " @@ " + operand(query);
            case Comparison.Has(var value) -> subject + " has " + operand(value);
            case Comparison.HasEvery(var values) -> subject + " has every " + operand(values);
            case Comparison.HasSome(var values) -> subject + " has some " + operand(values);
            case Comparison.Empty() -> subject + " is empty";
            case Comparison.Json(var path, var test) ->
                (path == null ? subject : subject + operand(path)) + " " + json(test);
        };
    }

    private static String json(JsonTest test) {
        return switch (test) {
            case JsonTest.EqualTo(var json) -> "= " + operand(json);
            case JsonTest.Ordered(var bound, var json) -> bound(bound) + " " + operand(json);
            case JsonTest.Containing(var place, var text, var ignoreCase) ->
                place.name().toLowerCase() + star(ignoreCase) + " " + operand(text);
            case JsonTest.ArrayContaining(var json) -> "contains " + operand(json);
            case JsonTest.ArrayEnd(var first, var json) -> (first ? "begins with " : "ends with ") + operand(json);
            case JsonTest.Null(var kind) -> "is null (" + kind + ")";
        };
    }

    private static String star(boolean ignoreCase) {
        return ignoreCase ? "*" : "";
    }

    private static String bound(Comparison.Bound bound) {
        return switch (bound) {
            case BELOW -> "<";
            case AT_MOST -> "<=";
            case ABOVE -> ">";
            case AT_LEAST -> ">=";
        };
    }

    /// The value with its type, unless it is a text.
    private static String operand(Operand operand) {
        return switch (operand) {
            case Parameter parameter -> value(parameter.value());
            case Operand.CallerId() -> "caller";
            case Operand.Constant(var value) -> "const " + value;
            case Operand.OfField(var field) -> "field " + field;
        };
    }

    private static String value(Object value) {
        return switch (value) {
            case String text -> "'" + text + "'";
            case List<?> list -> list.stream().map(Shown::value).collect(Collectors.joining(", ", "[", "]"));
            default -> value.getClass().getSimpleName() + " " + value;
        };
    }

    static String slice(Slice slice) {
        var all = new StringJoiner(" ");
        if (!slice.order().isEmpty()) {
            all.add("order " + joined(slice.order(), Shown::order));
        }
        if (!slice.distinct().isEmpty()) {
            all.add("distinct " + String.join(", ", slice.distinct()));
        }
        if (slice.start() != null) {
            all.add("from " + condition(slice.start()));
        }
        if (slice.skip() != null) {
            all.add("skip " + slice.skip().number());
        }
        if (slice.take() != null) {
            all.add((slice.backward() ? "last " : "first ") + slice.take().number());
        }
        return all.toString();
    }

    private static String order(Order order) {
        return switch (order) {
            case Order.ByField by -> by.field() + direction(by.descending(), by.nulls());
            case Order.ByRelevance by ->
                "relevance of " + by.fields() + " to " + operand(by.text()) + direction(by.descending(), null);
            case Order.ByRelated by -> by.relation() + "." + order(by.key());
            case Order.ByCount by -> "count " + by.relation() + direction(by.descending(), null);
            case Order.ByFigure by -> figure(by.figure()) + direction(by.descending(), by.nulls());
        };
    }

    private static String direction(boolean descending, Order.@Nullable Nulls nulls) {
        return (descending ? " desc" : " asc")
                + (nulls == null || nulls == Order.Nulls.DEFAULT
                        ? ""
                        : " nulls " + nulls.name().toLowerCase());
    }

    static String selection(Selection selection) {
        return "{" + joined(selection.items(), Shown::item) + "}";
    }

    private static String item(Selection.Item item) {
        return switch (item) {
            case Selection.FieldItem(var field) -> field;
            case Selection.OneItem one -> {
                var all = new StringJoiner(" ");
                all.add(one.relation());
                add(all, "where", condition(one.where()));
                add(all, "", selection(one.selection()));
                yield all.toString();
            }
            case Selection.ManyItem many -> {
                var all = new StringJoiner(" ");
                all.add(many.relation());
                add(all, "where", condition(many.where()));
                add(all, "", slice(many.slice()));
                add(all, "", selection(many.selection()));
                yield all.toString();
            }
            case Selection.CountsItem(var counts) -> "counts(" + joined(counts, Shown::count) + ")";
            case Selection.CountItem _, Selection.SnippetItem _ -> throw new IllegalArgumentException(item.toString());
        };
    }

    private static String count(Selection.Count count) {
        var condition = condition(count.where());
        return count.relation() + (condition.equals("true") ? "" : " where " + condition);
    }

    private static String figures(List<Figure> figures) {
        return joined(figures, Shown::figure);
    }

    private static String figure(Figure figure) {
        return figure.function() == Figure.Function.ROWS
                ? "rows"
                : figure.function().member() + "(" + (figure.field() == null ? "*" : figure.field()) + ")";
    }

    private static <T> String joined(List<T> items, Function<T, String> text) {
        return items.stream().map(text).collect(Collectors.joining(", "));
    }
}
