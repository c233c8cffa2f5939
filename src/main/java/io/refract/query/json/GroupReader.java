package io.refract.query.json;

import io.refract.catalog.Field;
import io.refract.catalog.Model;
import io.refract.kernel.ErrorCode;
import io.refract.query.Amount;
import io.refract.query.Figure;
import io.refract.query.GroupBy;
import io.refract.query.Order;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Reads queries for groups.
final class GroupReader {
    /// What the Prisma family calls a `having` or an `orderBy` that does not go with `by`.
    static final String NOT_GROUPED = ErrorCode.INPUT_ERROR.code();

    private final Reading reading;
    private final WhereReader where;
    private final SliceReader slices;
    private final FigureReader figures;
    private final Sorts sorts;

    GroupReader(Reading reading, WhereReader where, SliceReader slices) {
        this.reading = reading;
        this.where = where;
        this.slices = slices;
        this.figures = new FigureReader(reading);
        this.sorts = new Sorts(reading);
    }

    /// The query; null if it names no field to group by, which is then noted.
    @Nullable
    GroupBy read(Model model, JsonValue.ObjectValue arguments) {
        var root = Place.ROOT;
        var noted = reading.noted();
        var keys = new GroupKeyReader(reading, model);
        var by = keys.by(arguments);
        var zone = keys.zone(arguments, by);
        var fill = keys.fill(arguments, by);
        // What was refused may have been the field that is looked for.
        Predicate<String> grouped = by.isEmpty() || reading.noted() > noted
                ? _ -> true
                : name -> by.stream().anyMatch(key -> key.field().equals(name));
        var condition = where.read(model, Reading.present(arguments, "where"), root.member("where"));
        var having = new HavingReader(reading, figures, model, grouped)
                .read(Reading.present(arguments, "having"), root.member("having"));
        noted = reading.noted();
        var order = order(model, grouped, fill != null, Reading.present(arguments, "orderBy"), root.member("orderBy"));
        var ordered = !order.isEmpty() || reading.noted() > noted;
        var wanted = figures.figures(model, arguments, root);
        var limits = reading.limits();
        var take = slices.take(arguments, limits.maxTake(), root);
        var skip = slices.skip(arguments, root);
        if (!ordered) {
            refuseSlice(arguments);
        }
        if (by.isEmpty()) {
            return null;
        }
        var number = take == null ? limits.defaultTake() : take;
        var groups = Amount.of(Math.abs(number));
        return new GroupBy(model.name(), by, zone, fill, condition, having, order, wanted, skip, groups, number < 0);
    }

    private void refuseSlice(JsonValue.ObjectValue arguments) {
        for (var argument : List.of("take", "skip")) {
            if (Reading.present(arguments, argument) != null) {
                reading.refuse(Place.ROOT.member(argument), NOT_GROUPED, "needs an orderBy");
            }
        }
    }

    /// @param filled whether there are groups without a row
    private List<Order> order(
            Model model, Predicate<String> grouped, boolean filled, @Nullable JsonValue orderBy, Place place) {
        return orderBy == null
                ? List.of()
                : sorts.keys(orderBy, place, (name, value, at) -> key(model, grouped, filled, name, value, at));
    }

    private @Nullable Order key(
            Model model, Predicate<String> grouped, boolean filled, String name, JsonValue value, Place place) {
        var function = FigureReader.function(name);
        if (function != null) {
            return sorts.one(value, place, (field, sort, at) -> figure(model, function, filled, field, sort, at));
        }
        var field = new Names(reading, model, FigureReader.FUNCTIONS).field(name, "ordered by", place);
        if (field == null) {
            return null;
        }
        if (!grouped.test(name)) {
            reading.refuse(place, NOT_GROUPED, "is not in by");
            return null;
        }
        var sort = sorts.read(value, field.required(), place);
        return sort == null ? null : new Order.ByField(name, sort.descending(), sort.nulls());
    }

    private @Nullable Order figure(
            Model model, Figure.Function function, boolean filled, String field, JsonValue value, Place place) {
        var figure = figures.figure(model, function, field, place);
        var sort = sorts.read(value, figure != null && isAlways(model, figure, filled), place);
        return figure == null || sort == null ? null : new Order.ByFigure(figure, sort.descending(), sort.nulls());
    }

    /// Whether every group has a value.
    private static boolean isAlways(Model model, Figure figure, boolean filled) {
        return figure.function() == Figure.Function.COUNT
                || !filled
                        && model.field(String.valueOf(figure.field()))
                                .filter(Field::required)
                                .isPresent();
    }
}
