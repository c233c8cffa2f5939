package io.refract.query.json;

import io.refract.catalog.Field;
import io.refract.catalog.Model;
import io.refract.catalog.UniqueKey;
import io.refract.query.Assignment;
import io.refract.query.Condition;
import io.refract.query.NamedRow;
import io.refract.query.Related;
import io.refract.query.RowData;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads `data`: what a row is to hold, and what becomes of rows that belong to it.
final class DataReader {
    private final Reading reading;
    private final WhereReader where;
    private final KeyReader keys;
    private final AssignmentReader assignments;
    private final RelatedReader related;

    DataReader(Reading reading, WhereReader where) {
        this.reading = reading;
        this.where = where;
        this.keys = new KeyReader(reading);
        this.assignments = new AssignmentReader(reading);
        this.related = new RelatedReader(reading, where, this);
    }

    /// What a new row is to hold; whatever it needs is there, or noted as missing.
    ///
    /// @param known columns whose values are known from the relation through which the row is made
    RowData made(Model model, JsonValue given, Collection<String> known, Place place) {
        var object = reading.object(given, place);
        if (object == null) {
            return RowData.NOTHING;
        }
        var noted = reading.noted();
        var data = members(model, object, true, true, place);
        var holders = holders(model, data);
        checkOnce(model, data, known, place);
        for (var field : model.fields()) {
            var isGiven = data.fields().stream().anyMatch(each -> each.field().equals(field.name()));
            var isHeld = holders.contains(field.column());
            if (field.isNeeded() && !isGiven && !isHeld && !known.contains(field.column())) {
                missing(model, object, field, noted, place);
            }
        }
        return data;
    }

    /// What was wrong with the field has been noted already.
    private void missing(Model model, JsonValue.ObjectValue object, Field field, int noted, Place place) {
        var misread = reading.noted() > noted && object.find(field.name()) != null;
        if (!misread) {
            reading.refuseMissing(object, field.name(), model.visibleNames(), place, "is missing");
        }
    }

    /// A column gets its value from one place only.
    private void checkOnce(Model model, RowData data, Collection<String> known, Place place) {
        var told = new HashSet<>(known);
        for (var each : data.related()) {
            var column = each instanceof Related.Edit ? Optional.<String>empty() : holder(model, each);
            if (column.isPresent() && !told.add(column.get())) {
                reading.refuse(place.member(each.relation()), "Exclusive", "which row it is has been said already");
            }
        }
        for (var field : model.fields()) {
            var given = data.fields().stream().anyMatch(each -> each.field().equals(field.name()));
            if (given && told.contains(field.column())) {
                reading.refuse(place.member(field.name()), "Exclusive", "follows from the relation");
            }
        }
    }

    /// The columns of the row that get their values from rows that are made or connected.
    private static List<String> holders(Model model, RowData data) {
        return data.related().stream()
                .flatMap(each -> holder(model, each).stream())
                .toList();
    }

    private static Optional<String> holder(Model model, Related related) {
        return model.relation(related.relation()).flatMap(model::holder).map(Field::column);
    }

    /// What is to become different about a row.
    RowData changed(Model model, JsonValue given, Place place) {
        var object = reading.object(given, place);
        if (object == null) {
            return RowData.NOTHING;
        }
        var data = members(model, object, false, true, place);
        checkOnce(model, data, List.of(), place);
        return data;
    }

    /// What is to become different about many rows: fields alone.
    RowData fields(Model model, JsonValue given, Place place) {
        var object = reading.object(given, place);
        return object == null ? RowData.NOTHING : members(model, object, false, false, place);
    }

    /// One field of a new row; null if its value is wrong, which is then noted.
    @Nullable
    Assignment made(Model model, JsonValue.Member member, Place place) {
        var field = new Names(reading, model).field(member.name(), "given here", place);
        return field == null ? null : assignments.made(field, member.value(), place);
    }

    private RowData members(Model model, JsonValue.ObjectValue object, boolean made, boolean relations, Place place) {
        var names = new Names(reading, model);
        var fields = new ArrayList<Assignment>();
        var others = new ArrayList<Related>();
        for (var member : object.members()) {
            var inside = place.member(member.name());
            var relation = names.relation(member.name());
            if (relation != null && relations) {
                others.addAll(related.read(model, relation, member.value(), made, inside));
            } else {
                var field = names.field(member.name(), "written here", inside);
                var assignment = field == null
                        ? null
                        : made
                                ? assignments.made(field, member.value(), inside)
                                : assignments.changed(field, member.value(), inside);
                if (assignment != null) {
                    fields.add(assignment);
                }
            }
        }
        return new RowData(fields, others);
    }

    /// The `where` of one row.
    NamedRow row(Model model, JsonValue given, Place place) {
        var condition = where.unique(model, given, place);
        var key = given instanceof JsonValue.ObjectValue object ? onlyKey(model, object) : null;
        return new NamedRow(condition, key == null ? null : key.name());
    }

    /// The key that is all that is asked for; null if there is more.
    private @Nullable UniqueKey onlyKey(Model model, JsonValue.ObjectValue object) {
        if (object.members().size() != 1) {
            return null;
        }
        var member = object.members().getFirst();
        return KeyReader.isPlain(member.value())
                ? keys.ofOneField(model, member.name())
                : new Names(reading, model).compoundKey(member.name());
    }

    /// Which of the rows that belong to another is meant; [Condition#TRUE] for any.
    Condition rows(Model model, JsonValue given, Place place) {
        return where.read(model, given, place);
    }
}
