package io.refract.query.json;

import io.refract.catalog.Model;
import io.refract.kernel.ErrorCode;
import io.refract.query.Amount;
import io.refract.query.Condition;
import io.refract.query.Slice;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// Reads `orderBy`, `cursor`, `take`, `skip` and `distinct`.
final class SliceReader {
    private final Reading reading;
    private final WhereReader where;
    private final OrderReader orders;

    SliceReader(Reading reading, WhereReader where) {
        this.reading = reading;
        this.where = where;
        this.orders = new OrderReader(reading);
    }

    /// A list of rows, of limited length whether or not the client limits it.
    Slice list(Model model, JsonValue.ObjectValue arguments, Place place) {
        var limits = reading.limits();
        var take = take(arguments, limits.maxTake(), place);
        return slice(model, arguments, take, Amount.fixed(limits.defaultTake()), place);
    }

    /// All rows, unless the client limits them, or has to.
    ///
    /// @param mostToGive how many rows at most the client has to limit them to; empty if it need not
    Slice endless(Model model, JsonValue.ObjectValue arguments, OptionalInt mostToGive, Place place) {
        var take = take(arguments, mostToGive.orElse(Integer.MAX_VALUE), place);
        if (take == null && mostToGive.isPresent()) {
            reading.refuse(
                    place.member("take"),
                    "Required",
                    "must be given, at most " + mostToGive.getAsInt() + ", by whoever is not signed in");
        }
        return slice(model, arguments, take, null, place);
    }

    /// The first row; the last one if `take` is -1.
    Slice first(Model model, JsonValue.ObjectValue arguments, Place place) {
        var take = take(arguments, Integer.MAX_VALUE, place);
        if (take != null && Math.abs(take) != 1) {
            reading.refuse(
                    place.member("take"), ErrorCode.INPUT_ERROR.code(), "must be 1 or -1 where one row is found");
        }
        return slice(model, arguments, take == null ? 1 : Integer.signum(take), null, place);
    }

    /// Rows that are looked at together; all of them unless the client limits them.
    Slice figures(Model model, JsonValue.ObjectValue arguments, Place place) {
        return slice(model, arguments, take(arguments, Integer.MAX_VALUE, place), null, place);
    }

    /// @param take rows to take, negative from the far end; null if the client does not say
    /// @param otherwise how many are taken then; null for all
    private Slice slice(
            Model model,
            JsonValue.ObjectValue arguments,
            @Nullable Integer take,
            @Nullable Amount otherwise,
            Place place) {
        return new Slice(
                orders.read(model, Reading.present(arguments, "orderBy"), place.member("orderBy")),
                distinct(model, Reading.present(arguments, "distinct"), place.member("distinct")),
                start(model, Reading.present(arguments, "cursor"), place.member("cursor")),
                skip(arguments, place),
                take == null ? otherwise : Amount.of(Math.abs((long) take)),
                take != null && take < 0);
    }

    /// Rows to take, negative from the far end; null if the client does not say.
    @Nullable
    Integer take(JsonValue.ObjectValue arguments, int maximum, Place place) {
        var take = Reading.present(arguments, "take");
        return take == null ? null : reading.whole(take, -maximum, maximum, place.member("take"));
    }

    /// Rows to leave out; null if there are none.
    @Nullable
    Amount skip(JsonValue.ObjectValue arguments, Place place) {
        var value = Reading.present(arguments, "skip");
        var skip =
                value == null ? null : reading.whole(value, 0, reading.limits().maxSkip(), place.member("skip"));
        return skip == null || skip == 0 ? null : Amount.of(skip);
    }

    private @Nullable Condition start(Model model, @Nullable JsonValue cursor, Place place) {
        return cursor == null ? null : where.unique(model, cursor, place);
    }

    private List<String> distinct(Model model, @Nullable JsonValue value, Place place) {
        if (value == null) {
            return List.of();
        }
        var distinct = new ArrayList<String>();
        reading.names(value, place, (name, at) -> {
            var field = new Names(reading, model).sortedField(name, "told apart", at);
            if (field != null && !distinct.contains(name)) {
                distinct.add(name);
            }
        });
        return distinct;
    }
}
