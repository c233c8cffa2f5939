package io.refract.query.json;

import io.refract.catalog.Model;
import io.refract.catalog.ScalarType;
import io.refract.kernel.Eternity;
import io.refract.query.GroupBy;
import io.refract.query.GroupKey;
import io.refract.query.Parameter;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads what groups have in common: `by`, and what goes with parts of moments.
final class GroupKeyReader {
    private static final List<String> SPAN = List.of("from", "to");

    private final Reading reading;
    private final Model model;

    GroupKeyReader(Reading reading, Model model) {
        this.reading = reading;
        this.model = model;
    }

    /// Fields and parts of fields; empty if there are none, which is then noted.
    List<GroupKey> by(JsonValue.ObjectValue arguments) {
        var value = Reading.present(arguments, "by");
        var place = Place.ROOT.member("by");
        var by = new ArrayList<GroupKey>();
        switch (value) {
            case null -> {}
            case JsonValue.ArrayValue(var items) -> {
                for (var i = 0; i < items.size(); i++) {
                    add(items.get(i), place.item(i), by);
                }
            }
            default -> add(value, place, by);
        }
        if (value == null || value.equals(new JsonValue.ArrayValue(List.of()))) {
            reading.refuseMissing(
                    arguments,
                    "by",
                    OperationReader.arguments(Operation.GROUP_BY),
                    Place.ROOT,
                    "must name the fields to group by");
        }
        return by;
    }

    private void add(JsonValue value, Place place, List<GroupKey> by) {
        var key = switch (value) {
            case JsonValue.StringValue(String name) -> field(name, place);
            case JsonValue.ObjectValue object -> part(object, place);
            case JsonValue.ArrayValue _,
                    JsonValue.NumberValue _,
                    JsonValue.BooleanValue _,
                    JsonValue.NullValue _,
                    JsonValue.ReferenceValue _ -> {
                reading.refuseType(place, "the name of a field or a part of one", value);
                yield null;
            }
        };
        if (key == null || by.contains(key)) {
            return;
        }
        if (by.stream().anyMatch(other -> other.field().equals(key.field()))) {
            reading.refuse(place, "Exclusive", "is grouped by in another way already");
        } else {
            by.add(key);
        }
    }

    private @Nullable GroupKey field(String name, Place place) {
        var field = new Names(reading, model).sortedField(name, "grouped by", place);
        return field == null ? null : GroupKey.of(name);
    }

    private @Nullable GroupKey part(JsonValue.ObjectValue object, Place place) {
        if (object.members().size() != 1) {
            reading.refuse(place, "OneKey", "must have one field; several stand in an array of objects");
            return null;
        }
        var member = object.members().getFirst();
        var inside = place.member(member.name());
        var field = new Names(reading, model).sortedField(member.name(), "grouped by", inside);
        if (field == null) {
            return null;
        }
        if (field.type() != ScalarType.TIMESTAMP) {
            reading.refuse(inside, "Type", "is no moment and has no parts");
            return null;
        }
        var part = member.value() instanceof JsonValue.StringValue(String unit)
                ? GroupKey.Part.named(unit)
                : Optional.<GroupKey.Part>empty();
        if (part.isEmpty()) {
            reading.refuse(inside, "Enum", "must be one of " + String.join(", ", GroupKey.Part.units()));
        }
        return part.map(unit -> new GroupKey(field.name(), unit)).orElse(null);
    }

    /// The time zone whose calendar is asked for; null if no part is.
    @Nullable
    Parameter zone(JsonValue.ObjectValue arguments, List<GroupKey> by) {
        var given = Reading.present(arguments, "timeZone");
        var place = Place.ROOT.member("timeZone");
        var name = given instanceof JsonValue.StringValue(String text) ? text : Zones.UTC;
        if (given != null && !(given instanceof JsonValue.StringValue)) {
            reading.refuseType(place, "the name of a time zone", given);
        } else if (!Zones.names().contains(name)) {
            reading.refuseUnknown(place, "unknown time zone", name, Zones.names());
        }
        var parts = by.stream().anyMatch(key -> key.part() != null);
        if (given != null && !by.isEmpty() && !parts) {
            reading.refuse(place, "Unsupported", "goes with a part of a moment in by");
        }
        return parts ? new Parameter(name) : null;
    }

    /// The span in which every part has a group; null if none is asked for.
    GroupBy.@Nullable Fill fill(JsonValue.ObjectValue arguments, List<GroupKey> by) {
        var given = Reading.present(arguments, "fill");
        var place = Place.ROOT.member("fill");
        var object = given == null ? null : reading.object(given, place);
        if (object == null) {
            return null;
        }
        reading.arguments(object, SPAN, place);
        var from = moment(object, "from", place);
        var to = moment(object, "to", place);
        if (by.isEmpty()) {
            return null;
        }
        var part = by.getFirst().part();
        if (by.size() > 1 || part == null) {
            reading.refuse(place, "Unsupported", "goes with one part of a moment in by, and nothing else there");
            return null;
        }
        if (from == null || to == null || !isPossible(part, from, to, place)) {
            return null;
        }
        return new GroupBy.Fill(new Parameter(from), new Parameter(to));
    }

    private @Nullable OffsetDateTime moment(JsonValue.ObjectValue span, String name, Place place) {
        var given = Reading.present(span, name);
        if (given == null) {
            reading.refuseMissing(span, name, SPAN, place, "is missing");
            return null;
        }
        var moment = new Values(reading).read(given, ScalarType.TIMESTAMP, place.member(name));
        if (Eternity.FUTURE.equals(moment) || Eternity.PAST.equals(moment)) {
            reading.refuse(place.member(name), "Range", "must be a moment between the endless ones");
            return null;
        }
        return (OffsetDateTime) moment;
    }

    private boolean isPossible(GroupKey.Part part, OffsetDateTime from, OffsetDateTime to, Place place) {
        var most = reading.limits().maxTake();
        if (!from.isBefore(to)) {
            reading.refuse(place.member("to"), "Range", "must be after from");
            return false;
        }
        if (Duration.between(from, to).dividedBy(part.half()) > 2L * most) {
            reading.refuse(place, "Range", "must span at most " + most + " times a " + part.unit());
            return false;
        }
        return true;
    }
}
