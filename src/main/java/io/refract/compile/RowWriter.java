package io.refract.compile;

import io.refract.catalog.ValueType;
import io.refract.kernel.Failure;
import io.refract.kernel.RowKey;
import io.refract.sql.Cells;
import io.refract.text.Snippet;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Writes one member's value, or a whole object, from the cells of a row.
sealed interface RowWriter {
    void write(Cells cells, JsonBytes out);

    /// Tells which rows the written value shows, and until when.
    default void shown(Cells cells, Shown sink) {}

    /// Whether it is made of rows that refer to the one whose member it is.
    default boolean gathers() {
        return switch (this) {
            case CountWriter _, ListWriter _, JsonListWriter _ -> true;
            case GroupWriter group ->
                group.members().stream().anyMatch(member -> member.writer().gathers());
            default -> false;
        };
    }

    /// Notes which of the written values JSON does not tell the type of.
    default void types(Cells cells, TypeNotes notes) {}

    /// A column.
    record ColumnWriter(int column, ValueType type, ValueWriter values) implements RowWriter {
        ColumnWriter(int column, ValueType type) {
            this(column, type, ValueWriter.of(type));
        }

        @Override
        public void types(Cells cells, TypeNotes notes) {
            notes.value(type, cells.value(column));
        }

        @Override
        public void write(Cells cells, JsonBytes out) {
            var value = cells.value(column);
            if (value == null) {
                out.nothing();
            } else {
                values.write(value, out);
            }
        }
    }

    /// A column that comes as JSON where it cannot come as its type.
    record JsonColumnWriter(int column, ValueType type, Decoder decoder, ValueWriter values) implements RowWriter {
        @Override
        public void write(Cells cells, JsonBytes out) {
            var value = decoded(cells);
            if (value == null) {
                out.nothing();
            } else {
                values.write(value, out);
            }
        }

        @Override
        public void types(Cells cells, TypeNotes notes) {
            notes.value(type, decoded(cells));
        }

        private @Nullable Object decoded(Cells cells) {
            return cells.value(column) instanceof String json ? decoder.decode(JsonText.required(json)) : null;
        }
    }

    /// A whole number of whatever width.
    record WholeWriter(int column) implements RowWriter {
        @Override
        public void write(Cells cells, JsonBytes out) {
            if (cells.value(column) instanceof Number number) {
                out.whole(number.longValue());
            } else {
                out.nothing();
            }
        }
    }

    /// The number that a `count(*)` delivers.
    record CountWriter(int column) implements RowWriter {
        @Override
        public void write(Cells cells, JsonBytes out) {
            var count = cells.value(column);
            out.whole(count == null ? 0 : (Long) count);
        }
    }

    /// The first text that is there.
    record FirstPresentWriter(int[] columns, String otherwise) implements RowWriter {
        @Override
        public void write(Cells cells, JsonBytes out) {
            for (var column : columns) {
                if (cells.value(column) instanceof String text) {
                    out.text(text);
                    return;
                }
            }
            out.text(otherwise);
        }
    }

    /// Whether a moment is recent.
    record WithinLastWriter(int column, Duration span, Clock clock) implements RowWriter {
        @Override
        public void write(Cells cells, JsonBytes out) {
            out.bool(cells.value(column) instanceof OffsetDateTime moment && isRecent(moment.toInstant()));
        }

        @Override
        public void shown(Cells cells, Shown sink) {
            if (cells.value(column) instanceof OffsetDateTime moment && isRecent(moment.toInstant())) {
                sink.until(moment.toInstant().plus(span));
            }
        }

        private boolean isRecent(Instant moment) {
            return moment.isAfter(clock.instant().minus(span));
        }
    }

    /// An excerpt of a text around the words of a query; null if there is no text.
    record SnippetWriter(int text, int query) implements RowWriter {
        @Override
        public void write(Cells cells, JsonBytes out) {
            if (cells.value(text) instanceof String whole && cells.value(query) instanceof String found) {
                out.text(Snippet.html(whole, found));
            } else {
                out.nothing();
            }
        }
    }

    /// An object of members of its own that always exists, such as `_count`.
    record GroupWriter(List<Member> members) implements RowWriter {
        @Override
        public void write(Cells cells, JsonBytes out) {
            writeMembers(members, cells, out);
        }

        @Override
        public void types(Cells cells, TypeNotes notes) {
            membersTypes(members, cells, notes);
        }
    }

    /// A row as an object; null if there is no row.
    ///
    /// @param gathers whether members show or count what refers to the row
    record ObjectWriter(String model, int idColumn, List<Member> members, boolean gathers) implements RowWriter {
        ObjectWriter(String model, int idColumn, List<Member> members) {
            this(
                    model,
                    idColumn,
                    members,
                    members.stream().anyMatch(member -> member.writer().gathers()));
        }

        @Override
        public void write(Cells cells, JsonBytes out) {
            if (cells.value(idColumn) == null) {
                out.nothing();
            } else {
                writeMembers(members, cells, out);
            }
        }

        @Override
        public void types(Cells cells, TypeNotes notes) {
            if (cells.value(idColumn) != null) {
                membersTypes(members, cells, notes);
            }
        }

        @Override
        public void shown(Cells cells, Shown sink) {
            if (cells.value(idColumn) instanceof UUID id) {
                sink.row(new RowKey(model, id.toString()));
                if (gathers) {
                    sink.row(new RowKey(RowKey.related(model), id.toString()));
                }
                for (var member : members) {
                    member.writer().shown(cells, sink);
                }
            }
        }
    }

    /// A list of rows that comes as parallel arrays, one per column of the element.
    ///
    /// @param columns the columns of the arrays
    record ListWriter(int[] columns, ObjectWriter element) implements RowWriter {
        @Override
        public void write(Cells cells, JsonBytes out) {
            out.raw('[');
            var elements = new Element(arrays(cells));
            for (var i = 0; i < elements.size(); i++) {
                if (i > 0) {
                    out.raw(',');
                }
                elements.index = i;
                element.write(elements, out);
            }
            out.raw(']');
        }

        @Override
        public void shown(Cells cells, Shown sink) {
            var elements = new Element(arrays(cells));
            for (var i = 0; i < elements.size(); i++) {
                elements.index = i;
                element.shown(elements, sink);
            }
        }

        @Override
        public void types(Cells cells, TypeNotes notes) {
            var elements = new Element(arrays(cells));
            for (var i = 0; i < elements.size(); i++) {
                elements.index = i;
                notes.row(i, () -> element.types(elements, notes));
            }
        }

        private @Nullable Object[][] arrays(Cells cells) {
            @Nullable Object[][] arrays = new @Nullable Object[columns.length][];
            for (var i = 0; i < columns.length; i++) {
                arrays[i] = cells.value(columns[i]) instanceof Object[] array ? array : new Object[0];
                if (arrays[i].length < arrays[0].length) {
                    throw Failure.answerTooLarge();
                }
            }
            return arrays;
        }
    }

    /// A list of rows that comes as JSON: an array of arrays of columns.
    ///
    /// @param decoders one per column of the element
    record JsonListWriter(int column, List<Decoder> decoders, ObjectWriter element) implements RowWriter {
        @Override
        public void write(Cells cells, JsonBytes out) {
            var separator = '[';
            for (var row : list(cells)) {
                out.raw(separator);
                element.write(cells(row), out);
                separator = ',';
            }
            if (separator == '[') {
                out.raw('[');
            }
            out.raw(']');
        }

        @Override
        public void shown(Cells cells, Shown sink) {
            for (var row : list(cells)) {
                element.shown(cells(row), sink);
            }
        }

        @Override
        public void types(Cells cells, TypeNotes notes) {
            var rows = list(cells);
            for (var i = 0; i < rows.size(); i++) {
                var row = cells(rows.get(i));
                notes.row(i, () -> element.types(row, notes));
            }
        }

        /// Text where the list stands in a row or an array, read already where it stands in JSON.
        private List<List<@Nullable Object>> list(Cells cells) {
            var value = cells.value(column);
            return switch (value) {
                case null -> List.of();
                case String json -> rows(JsonText.required(json));
                default -> rows(value);
            };
        }

        @SuppressWarnings("unchecked")
        private static List<List<@Nullable Object>> rows(Object json) {
            if (json instanceof List<?> rows) {
                return (List<List<@Nullable Object>>) rows;
            }
            throw Failure.answerTooLarge();
        }

        private Cells cells(List<@Nullable Object> row) {
            return column -> {
                var value = row.get(column);
                return value == null ? null : decoders.get(column).decode(value);
            };
        }
    }

    /// One place in parallel arrays.
    final class Element implements Cells {
        private final @Nullable Object[][] arrays;
        private int index;

        private Element(@Nullable Object[][] arrays) {
            this.arrays = arrays;
        }

        private int size() {
            return arrays[0].length;
        }

        @Override
        public @Nullable Object value(int column) {
            return arrays[column][index];
        }
    }

    /// A named value.
    ///
    /// @param key the name with its quotes and colon
    /// @param guard the column that tells whether the member is written, or -1 if it always is
    record Member(String name, byte[] key, int guard, RowWriter writer) {
        static Member of(String name, int guard, RowWriter writer) {
            return new Member(name, ('"' + name + "\":").getBytes(StandardCharsets.UTF_8), guard, writer);
        }

        private boolean isWritten(Cells cells) {
            return guard < 0 || Boolean.TRUE.equals(cells.value(guard));
        }
    }

    private static void writeMembers(List<Member> members, Cells cells, JsonBytes out) {
        var separator = '{';
        for (var i = 0; i < members.size(); i++) {
            var member = members.get(i);
            if (member.isWritten(cells)) {
                out.raw(separator).raw(member.key());
                member.writer().write(cells, out);
                separator = ',';
            }
        }
        if (separator == '{') {
            out.raw('{');
        }
        out.raw('}');
    }

    private static void membersTypes(List<Member> members, Cells cells, TypeNotes notes) {
        for (var member : members) {
            if (member.isWritten(cells)) {
                notes.below(member.name(), () -> member.writer().types(cells, notes));
            }
        }
    }
}
