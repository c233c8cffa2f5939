package io.refract.query.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import io.refract.catalog.CompositeType;
import io.refract.catalog.EnumType;
import io.refract.catalog.Field;
import io.refract.catalog.ListType;
import io.refract.catalog.Model;
import io.refract.catalog.ScalarType;
import io.refract.kernel.Failure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Rows as comma-separated values (RFC 4180), the first of which names the fields. Blank lines are passed over.
///
/// A cell is read as its field's type is written: text, ids, moments and members of enums as they are, numbers in
/// digits, `true` and `false`, lists and JSON as JSON. An empty cell is null; one in quotes is empty text.
///
/// @param utf8 the text
record CsvRows(Reading reading, Model model, JsonReader json, byte[] utf8) implements RowText {
    private static final CsvFactory CELLS = CsvFactory.builder()
            .enable(CsvParser.Feature.WRAP_AS_ARRAY)
            .enable(CsvParser.Feature.EMPTY_UNQUOTED_STRING_AS_NULL)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxStringLength(1 << 20).build())
            .build();

    /// More fields has no model.
    private static final int MOST_COLUMNS = 1_000;

    @Override
    public void read(Rows rows) {
        var begin = RowText.beginning(utf8);
        var bytes = new ByteArrayInputStream(utf8, begin, utf8.length - begin);
        try (var parser = CELLS.createParser(new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder()))) {
            read(new Lines(parser), rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(Lines lines, Rows rows) throws IOException {
        if (!lines.next(MOST_COLUMNS)) {
            throw Failure.validation("1", "Required", "must be a line of the names of fields");
        }
        if (lines.count > MOST_COLUMNS) {
            throw Failure.validation("1", "Columns", "must have at most " + MOST_COLUMNS + " names");
        }
        var fields = fields(lines.cells, RowText.line(lines.number));
        while (lines.next(fields.size())) {
            var line = RowText.line(lines.number);
            if (lines.count == fields.size()) {
                rows.add(row(fields, lines.cells, line), line);
            } else {
                reading.refuse(
                        line,
                        "Columns",
                        "must have as many cells as the first line, " + fields.size() + ", not " + lines.count);
            }
        }
    }

    /// Without all of them no row can be read.
    private List<Field> fields(List<@Nullable String> names, Place line) {
        var fields = new ArrayList<Field>();
        var seen = new HashSet<String>();
        for (var i = 0; i < names.size(); i++) {
            var name = names.get(i);
            if (name == null) {
                reading.refuse(line, "Required", "has no name for column " + (i + 1));
            } else if (!seen.add(name)) {
                reading.refuse(line.member(name), "Repeated", "stands there twice");
            } else {
                var field = new Names(reading, model).field(name, "given here", line.member(name));
                if (field != null) {
                    fields.add(field);
                }
            }
        }
        reading.check();
        return fields;
    }

    private JsonValue row(List<Field> fields, List<@Nullable String> cells, Place line) {
        var members = new ArrayList<JsonValue.Member>(fields.size());
        for (var i = 0; i < fields.size(); i++) {
            var field = fields.get(i);
            var cell = cells.get(i);
            members.add(new JsonValue.Member(
                    field.name(), cell == null ? JsonValue.NULL : value(field, cell, line.member(field.name()))));
        }
        return new JsonValue.ObjectValue(members);
    }

    private JsonValue value(Field field, String cell, Place place) {
        return switch (field.type()) {
            case ScalarType type ->
                switch (type) {
                    case ID, TEXT, TIMESTAMP, DATE -> new JsonValue.StringValue(cell);
                    case INTEGER, BIG_INTEGER, DECIMAL, FLOAT, REAL ->
                        Numbers.isNumber(cell) ? new JsonValue.NumberValue(cell) : new JsonValue.StringValue(cell);
                    case BOOLEAN ->
                        switch (cell) {
                            case "true" -> JsonValue.TRUE;
                            case "false" -> JsonValue.FALSE;
                            default -> new JsonValue.StringValue(cell);
                        };
                    case JSON -> json.read(place.path(), cell);
                };
            case EnumType _ -> new JsonValue.StringValue(cell);
            case ListType _, CompositeType _ -> json.read(place.path(), cell);
        };
    }

    /// The lines of the text, one after the other.
    private static final class Lines {
        private final CsvParser parser;
        private final List<@Nullable String> cells = new ArrayList<>();

        /// Where the present one begins.
        private int number = 1;

        /// How many cells it has, of which only as many are kept as may be.
        private int count;

        private Lines(CsvParser parser) {
            this.parser = parser;
        }

        /// Goes to the next one that is not blank; false if there is none.
        private boolean next(int most) throws IOException {
            try {
                var found = begin();
                while (found && isBlank(most)) {
                    found = begin();
                }
                return found;
            } catch (JacksonException e) {
                throw Failure.validation(
                        Integer.toString(number), "Csv", "is malformed CSV: a quote is not closed, or text follows it");
            } catch (CharacterCodingException e) {
                throw Failure.validation(Integer.toString(number), "Csv", "is not UTF-8");
            }
        }

        private boolean begin() throws IOException {
            if (parser.currentToken() == null) {
                parser.nextToken();
            }
            var found = parser.nextToken() == JsonToken.START_ARRAY;
            number = Math.max(1, parser.currentLocation().getLineNr());
            return found;
        }

        /// Takes the cells; whether there is nothing at all.
        private boolean isBlank(int most) throws IOException {
            cells.clear();
            count = 0;
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                if (++count <= most) {
                    cells.add(parser.currentToken() == JsonToken.VALUE_NULL ? null : parser.getText());
                }
            }
            return count == 1 && cells.getFirst() == null;
        }
    }
}
