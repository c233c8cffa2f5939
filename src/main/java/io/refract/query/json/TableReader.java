package io.refract.query.json;

import io.refract.catalog.Model;
import io.refract.query.Assignment;
import io.refract.query.Parameter;
import io.refract.query.RowTable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads the rows of `createMany`, into columns: the statement that makes them is the same however many they
/// are.
final class TableReader {
    private final Reading reading;
    private final DataReader data;

    TableReader(Reading reading, DataReader data) {
        this.reading = reading;
        this.data = data;
    }

    private static final class Column {
        private final List<@Nullable Object> values = new ArrayList<>();
        private final List<Boolean> given = new ArrayList<>();

        /// What is missing so far was not given.
        private void fillUp(int rows) {
            while (values.size() < rows) {
                values.add(null);
                given.add(false);
            }
        }

        private void add(int row, @Nullable Object value) {
            fillUp(row);
            values.add(value);
            given.add(true);
        }

        private RowTable.Column of(String field) {
            return new RowTable.Column(
                    field, new Parameter(values), given.contains(false) ? new Parameter(given) : null);
        }
    }

    /// The rows; null if they are no rows, which is then noted.
    ///
    /// @param known columns whose values are known from the relation through which the rows are made
    @Nullable
    RowTable read(Model model, JsonValue given, Collection<String> known, Place place) {
        var items = switch (given) {
            case JsonValue.ArrayValue array -> array.items();
            case JsonValue.ObjectValue object -> List.<JsonValue>of(object);
            default -> null;
        };
        if (items == null) {
            reading.refuseType(place, "an array of objects", given);
            return null;
        }
        reading.values(items.size(), place);
        var table = new Table(model, known);
        for (var i = 0; i < items.size(); i++) {
            table.add(items.get(i), given instanceof JsonValue.ArrayValue ? place.item(i) : place);
        }
        return table.rows();
    }

    /// The rows of a text, as many as a list may hold.
    RowTable read(Model model, RowText text) {
        var table = new Table(model, List.of());
        text.read((row, line) -> {
            reading.values(table.size + 1, line);
            table.add(row, line);
        });
        return table.rows();
    }

    /// Rows that are added one by one.
    private final class Table {
        private final Model model;
        private final Collection<String> known;
        private final Map<String, Column> columns = new LinkedHashMap<>();
        private int size;

        private Table(Model model, Collection<String> known) {
            this.model = model;
            this.known = known;
        }

        private void add(JsonValue given, Place place) {
            var row = reading.object(given, place);
            if (row != null) {
                read(row, place);
            }
            size++;
        }

        private void read(JsonValue.ObjectValue row, Place place) {
            for (var member : row.members()) {
                var assignment = data.made(model, member, place.member(member.name()));
                if (assignment != null) {
                    columns.computeIfAbsent(member.name(), _ -> new Column()).add(size, value(assignment));
                }
            }
            for (var field : model.fields()) {
                if (field.isNeeded() && row.find(field.name()) == null && !known.contains(field.column())) {
                    reading.refuseMissing(row, field.name(), model.visibleNames(), place, "is missing");
                }
                if (row.find(field.name()) != null && known.contains(field.column())) {
                    reading.refuse(place.member(field.name()), "Exclusive", "follows from the relation");
                }
            }
        }

        private RowTable rows() {
            columns.values().forEach(column -> column.fillUp(size));
            return new RowTable(
                    new Parameter(size),
                    columns.entrySet().stream()
                            .map(column -> column.getValue().of(column.getKey()))
                            .toList());
        }
    }

    private static @Nullable Object value(Assignment assignment) {
        return assignment instanceof Assignment.To(var _, Parameter value) ? value.value() : null;
    }
}
