package io.refract.query.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.refract.catalog.Catalog;
import io.refract.catalog.EnumType;
import io.refract.catalog.Field;
import io.refract.catalog.ListType;
import io.refract.catalog.Model;
import io.refract.catalog.ScalarType;
import io.refract.catalog.TableName;
import io.refract.catalog.ValueType;
import io.refract.kernel.Failure;
import io.refract.kernel.Violation;
import io.refract.query.RowTable;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What rows a text holds. In the tables, `~` stands for a line feed, `^` for a carriage return and `_` for nothing.
class RowTextTest {
    private static final MutationReader MUTATIONS = new MutationReader(Samples.SERVED, QueryLimits.DEFAULT);
    private static final String ID = "01890a5d-ac96-774b-bcce-b302099a8057";

    private static final SequencedMap<String, ValueType> TYPES = types();
    private static final MutationReader THINGS = new MutationReader(new Catalog(List.of(thing())), QueryLimits.DEFAULT);

    private static SequencedMap<String, ValueType> types() {
        var types = new LinkedHashMap<String, ValueType>();
        types.put("id", ScalarType.ID);
        types.put("whole", ScalarType.INTEGER);
        types.put("wide", ScalarType.BIG_INTEGER);
        types.put("exact", ScalarType.DECIMAL);
        types.put("float", ScalarType.FLOAT);
        types.put("flag", ScalarType.BOOLEAN);
        types.put("day", ScalarType.DATE);
        types.put("moment", ScalarType.TIMESTAMP);
        types.put("json", ScalarType.JSON);
        types.put("list", new ListType(ScalarType.TEXT));
        types.put("role", new EnumType("Role", "role", List.of("USER", "ADMIN")));
        return types;
    }

    /// A model with a field of each type.
    private static Model thing() {
        var fields = TYPES.entrySet().stream()
                .map(type -> new Field(type.getKey(), type.getKey(), type.getValue(), true, false, false))
                .toList();
        return new Model(
                "thing",
                new TableName("public", "thing"),
                List.of("id"),
                fields,
                List.of(),
                List.of(),
                null,
                new Model.Traits(null, null, List.of()));
    }

    private static byte[] text(String text) {
        return text.replace('~', '\n').replace('^', '\r').replace("ID", ID).getBytes(StandardCharsets.UTF_8);
    }

    private static RowTable rows(String model, RowFormat format, byte[] text) {
        return MUTATIONS.rows(model, format, text, new JsonReader(32)).rows();
    }

    /// `field: first value, second value; ...`
    private static String shown(RowTable table) {
        return table.columns().stream()
                .map(column -> column.field() + ": "
                        + ((List<?>) column.values().value())
                                .stream().map(RowTextTest::shown).collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
    }

    private static String shown(@Nullable Object value) {
        return value == null
                ? "null"
                : value.toString().isEmpty() ? "_" : value.toString().replace('\n', '~');
    }

    private static List<Violation> refused(String model, RowFormat format, byte[] text) {
        var failure = catchThrowableOfType(Failure.class, () -> rows(model, format, text));
        assertThat(failure).as("refusal").isNotNull();
        return failure.violations();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            id,name~ID,a                    | name: a
            id,name~ID,a~                   | name: a
            id,name^~ID,a^~                 | name: a
            id,name~~ID,a~~~                | name: a
            name,id~"a",ID                  | name: a
            "name","id"~"a","ID"            | name: a
            id,name~ID,""                   | name: _
            id,name~ID,"a,b"                | name: a,b
            id,name~ID,"a~b"                | name: a~b
            id,name~ID,"say ""hi""\"         | name: say "hi"
            id,name~ID,a"b                  | name: a"b
            id,name~ID,` a `                | name: ` a `""")
    void cellsAreAsRfc4180HasThem(String csv, String expected) {
        var shown = shown(rows("tag", RowFormat.CSV, text(csv.replace("`", ""))));

        assertThat(shown).contains(expected.replace("`", ""));
    }

    @Test
    void anEmptyCellIsNullAndOneInQuotesIsEmptyText() {
        var csv = "id,userId,bio~ID,ID,~ID,ID,\"\"~ID,ID,x";

        assertThat(shown(rows("profile", RowFormat.CSV, text(csv)))).endsWith("bio: null, _, x");
    }

    @Test
    void aCellIsReadAsItsFieldIsWritten() {
        var names = String.join(",", TYPES.keySet());
        var csv =
                names + "~ID,7,8,9.50,1e3,true,2026-01-31,2026-01-31T12:00:00Z,\"{\"\"a\"\":1}\",\"[\"\"x\"\"]\",ADMIN";

        assertThat(shown(THINGS.rows("thing", RowFormat.CSV, text(csv), new JsonReader(32))
                        .rows()))
                .isEqualTo("id: " + ID
                        + "; whole: 7; wide: 8; exact: 9.50; float: 1000.0; flag: true; day: 2026-01-31;"
                        + " moment: 2026-01-31T12:00Z; json: {\"a\":1}; list: [x]; role: ADMIN");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "_", textBlock = """
            _                               | 1         | Required
            id,nam~ID,a                     | 1.nam     | Unknown
            id,id~ID,ID                     | 1.id      | Repeated
            id,,name~ID,x,a                 | 1         | Required
            id,name~ID,a~ID                 | 3         | Columns
            id,name~ID,a,b                  | 2         | Columns
            id,name~x,a                     | 2.id      | Uuid
            id,name~ID,"a~b"~ID,            | 4.name    | NotNull
            id,name~~ID,                    | 3.name    | NotNull
            id~ID                           | 2.name    | Required
            id,name~ID,"a                   | 2         | Csv
            id,name~ID,"a"b                 | 2         | Csv""")
    void whatIsWrongIsToldAtItsLine(String csv, String path, String rule) {
        var violation =
                refused("tag", RowFormat.CSV, text(csv == null ? "" : csv)).getFirst();

        assertThat(violation).extracting(Violation::path, Violation::rule).containsExactly(path, rule);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"id":"ID","name":"a"}                              | name: a
            {"id":"ID","name":"a"}~                             | name: a
            {"id":"ID","name":"a"}^~ ~{"name":"b","id":"ID"}    | name: a, b""")
    void eachLineIsAnObject(String lines, String expected) {
        assertThat(shown(rows("tag", RowFormat.JSON_LINES, text(lines)))).endsWith(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"id":"ID","name":"a"}~{"id":"ID"}                  | 2.name    | Required
            {"id":"ID","name":"a"}~~{"id":"ID","name":1}        | 3.name    | Type
            {"id":"ID","name":"a"}~[]                           | 2         | Type
            {"id":"ID","name":"a"}~{"id":                       | 2         | Json
            {"id":"ID","name":"a"} {}                           | 1         | Json
            {"id":"ID","nam":"a"}                               | 1.nam     | Unknown""")
    void whatIsWrongWithAnObjectIsToldAtItsLine(String lines, String path, String rule) {
        var violation = refused("tag", RowFormat.JSON_LINES, text(lines)).getFirst();

        assertThat(violation).extracting(Violation::path, Violation::rule).containsExactly(path, rule);
    }

    @Test
    void aPositionHasNoLineOfItsOwn() {
        var violation =
                refused("tag", RowFormat.JSON_LINES, text("~~{\"id\":nul}")).getFirst();

        assertThat(violation.path()).isEqualTo("3");
        assertThat(violation.message()).contains("at column ").doesNotContain("line");
    }

    @Test
    void aByteOrderMarkIsNoCharacter() {
        var mark = new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

        assertThat(shown(rows("tag", RowFormat.CSV, joined(mark, text("id,name~ID,a")))))
                .endsWith("name: a");
        assertThat(shown(rows("tag", RowFormat.JSON_LINES, joined(mark, text("{\"id\":\"ID\",\"name\":\"a\"}")))))
                .endsWith("name: a");
    }

    @Test
    void otherBytesThanUtf8AreRefused() {
        var latin = joined(text("id,name~ID,"), new byte[] {(byte) 0xE4, '\n'});

        assertThat(refused("tag", RowFormat.CSV, latin).getFirst().message()).contains("UTF-8");
    }

    @Test
    void thereAreNoMoreRowsThanAListMayHold() {
        var lines = IntStream.rangeClosed(0, 10_000)
                .mapToObj(i -> "{\"id\":\"" + ID + "\",\"name\":\"" + i + "\"}")
                .collect(Collectors.joining("\n"));

        var failure = catchThrowableOfType(Failure.class, () -> rows("tag", RowFormat.JSON_LINES, text(lines)));
        assertThat(failure).hasMessageContaining("10001");
    }

    private static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
