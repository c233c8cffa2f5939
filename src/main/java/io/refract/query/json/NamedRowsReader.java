package io.refract.query.json;

import io.refract.catalog.Field;
import io.refract.catalog.Model;
import io.refract.catalog.UniqueKey;
import io.refract.query.RowTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads the rows of `upsertMany`, each of which a unique key names, and what they change.
final class NamedRowsReader {
    private static final String NAMES_THE_ROW = "must be given, as it names the row";

    private final Reading reading;
    private final TableReader tables;

    NamedRowsReader(Reading reading, DataReader data) {
        this.reading = reading;
        this.tables = new TableReader(reading, data);
    }

    /// The key by its name, or by the names of its fields; null if there is none such, which is then noted.
    @Nullable
    UniqueKey key(Model model, JsonValue given, Place place) {
        var fields = new ArrayList<String>();
        var noted = reading.noted();
        reading.names(given, place, (name, _) -> fields.add(name));
        var keys = model.keysOfNewRows();
        for (var key : keys) {
            var names = key.fields().stream().map(Field::name).toList();
            if (fields.equals(List.of(key.name())) || fields.size() == names.size() && fields.containsAll(names)) {
                return key;
            }
        }
        if (reading.noted() == noted) {
            var names = keys.stream().map(UniqueKey::name).toList();
            reading.refuse(place, "Unknown", "must be a unique key that rows bring along: " + String.join(", ", names));
        }
        return null;
    }

    /// The rows; null if they are no rows, which is then noted. Each has all fields of the key, and no two the same.
    @Nullable
    RowTable rows(Model model, UniqueKey key, JsonValue given, Place place) {
        var noted = reading.noted();
        var table = tables.read(model, given, List.of(), place);
        if (table == null) {
            return null;
        }
        var items = given instanceof JsonValue.ArrayValue(var rows) ? rows : List.of(given);
        for (var i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof JsonValue.ObjectValue row) {
                checkNamed(model, key, table, row, given instanceof JsonValue.ArrayValue ? place.item(i) : place);
            }
        }
        if (reading.noted() == noted) {
            checkOnce(key, table, items, place);
        }
        return table;
    }

    /// What is filled with the caller may be left out by all rows. What any new row needs has been asked for already.
    private void checkNamed(Model model, UniqueKey key, RowTable table, JsonValue.ObjectValue row, Place place) {
        for (var field : key.fields()) {
            var value = row.find(field.name());
            var callers = field.writing().callers() && column(table, field).isEmpty();
            if (value == null && !field.isNeeded() && !callers) {
                reading.refuseMissing(row, field.name(), model.visibleNames(), place, NAMES_THE_ROW);
            } else if (value instanceof JsonValue.NullValue && !field.required()) {
                reading.refuse(place.member(field.name()), "NotNull", NAMES_THE_ROW);
            }
        }
    }

    /// What refers to an earlier answer is not known yet: it is asked again once it is.
    private static boolean isKnown(UniqueKey key, JsonValue item) {
        return !(item instanceof JsonValue.ObjectValue row)
                || key.fields().stream().noneMatch(field -> row.find(field.name()) instanceof JsonValue.ReferenceValue);
    }

    private void checkOnce(UniqueKey key, RowTable table, List<JsonValue> items, Place place) {
        var columns = key.fields().stream()
                .flatMap(field -> column(table, field).stream())
                .map(column -> (List<?>) column.values().value())
                .toList();
        if (columns.isEmpty()
                && table.rows() == 0
                && key.fields().stream().allMatch(field -> field.writing().callers())) {
            reading.refuse(place, "Size", "must have a row, as " + key.name() + " names the caller's");
        }
        Map<List<Object>, Integer> rows = new HashMap<>();
        for (var i = 0; i < table.rows(); i++) {
            var row = i;
            var name = columns.stream()
                    .<Object>map(values -> key.ignoreCase() ? withoutCase((String) values.get(row)) : values.get(row))
                    .toList();
            var other = isKnown(key, items.get(i)) ? rows.putIfAbsent(name, i) : null;
            if (other != null) {
                reading.refuse(
                        place.item(i),
                        "Unique",
                        "is the same by " + key.name() + " as "
                                + place.item(other).path());
            }
        }
    }

    /// As the database's function of that name, letter by letter.
    private static String withoutCase(String text) {
        var letters = text.codePoints().map(Character::toLowerCase).map(letter -> letter == 'ς' ? 'σ' : letter);
        return letters.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static Optional<RowTable.Column> column(RowTable table, Field field) {
        return table.columns().stream()
                .filter(column -> column.field().equals(field.name()))
                .findFirst();
    }

    /// The names of the fields that rows which are there take over.
    ///
    /// @param given null for all but those of the key
    List<String> update(Model model, UniqueKey key, RowTable table, @Nullable JsonValue given, Place place) {
        if (given == null) {
            var names = key.fields().stream().map(Field::name).toList();
            return table.columns().stream()
                    .map(RowTable.Column::field)
                    .filter(name -> !names.contains(name))
                    .toList();
        }
        var update = new ArrayList<String>();
        reading.names(given, place, (name, at) -> {
            var field = new Names(reading, model).field(name, "taken over", at);
            if (field != null && !update.contains(name)) {
                update.add(name);
            }
        });
        return update;
    }
}
