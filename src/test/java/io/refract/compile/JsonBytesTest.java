package io.refract.compile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonBytesTest {
    private static final JsonMapper JACKSON = new JsonMapper();

    private static String written(Consumer<JsonBytes> content) {
        var out = new JsonBytes(1);
        content.accept(out);
        return new String(out.toByteArray(), StandardCharsets.UTF_8);
    }

    private static JsonNode read(String json) throws IOException {
        return JACKSON.readTree(json);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain",
                "\"",
                "\\",
                "\b\f\n\r\t",
                "\u0000\u0001\u001f\u007f",
                "é ü ß",
                "中文",
                "😀 and 👩‍👩‍👧",
                "\u2028\u2029",
                "ends in \\"
            })
    void textIsReadBackByJacksonAsItWas(String text) throws IOException {
        assertThat(read(written(out -> out.text(text))).textValue()).isEqualTo(text);
    }

    @Test
    void randomTextIsReadBackByJacksonAsItWas() throws IOException {
        var random = new Random(42);
        for (var i = 0; i < 2_000; i++) {
            var text = random.ints(random.nextInt(200), 0, 0x11_0000)
                    .map(point -> random.nextBoolean() ? point % 0x80 : point)
                    .filter(point -> point < 0xD800 || point > 0xDFFF)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            assertThat(read(written(out -> out.text(text))).textValue()).isEqualTo(text);
        }
    }

    @Test
    void halfOfASurrogatePairDoesNotSpoilTheDocument() throws IOException {
        assertThat(read(written(out -> out.text("a\uD83Db"))).textValue()).isEqualTo("a?b");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-31T12:00:00Z, 2026-01-31T12:00:00.000Z",
        "2026-01-31T12:00:00.123456789Z, 2026-01-31T12:00:00.123Z",
        "2026-01-31T00:30:00.5+02:00, 2026-01-30T22:30:00.500Z",
        "2026-12-31T23:30:00-01:00, 2027-01-01T00:30:00.000Z",
        "1969-12-31T23:59:59.999Z, 1969-12-31T23:59:59.999Z",
        "0001-01-01T00:00:00Z, 0001-01-01T00:00:00.000Z",
        "9999-12-31T23:59:59.999Z, 9999-12-31T23:59:59.999Z",
        "+12026-01-01T00:00:00Z, +012026-01-01T00:00:00.000Z",
        "-0044-03-15T12:00:00Z, -000044-03-15T12:00:00.000Z",
    })
    void momentsAreInUtcToTheMillisecond(String moment, String expected) {
        assertThat(written(out -> out.moment(OffsetDateTime.parse(moment)))).isEqualTo('"' + expected + '"');
    }

    @Test
    void datesAreThoseOfIso8601() {
        assertThat(written(out -> out.date(LocalDate.of(987, 6, 5)))).isEqualTo("\"0987-06-05\"");
    }

    @Test
    void idsAreWrittenAsJavaWritesThem() {
        var random = new Random(7);
        for (var i = 0; i < 1_000; i++) {
            var id = new UUID(random.nextLong(), random.nextLong());
            assertThat(written(out -> out.id(id))).isEqualTo('"' + id.toString() + '"');
        }
        assertThat(written(out -> out.id(new UUID(0, 0)))).isEqualTo("\"00000000-0000-0000-0000-000000000000\"");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.0, 1, 0.1, -2.5, 1e-7, 1e21, 1.7976931348623157e308, 4.9e-324, 3.0000000000000004})
    void floatingPointNumbersAreReadBackExactly(double number) throws IOException {
        assertThat(read(written(out -> out.number(number))).doubleValue()).isEqualTo(number);
        assertThat(read(written(out -> out.number((float) number))).isNumber())
                .isEqualTo(Float.isFinite((float) number));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void whatJsonHasNoNumberForIsNull(double number) {
        assertThat(written(out -> out.number(number))).isEqualTo("null");
        assertThat(written(out -> out.number((float) number))).isEqualTo("null");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, Long.MIN_VALUE, Long.MAX_VALUE})
    void wholeNumbersAreWrittenWhole(long number) {
        assertThat(written(out -> out.whole(number))).isEqualTo(Long.toString(number));
    }

    @Test
    void itGrowsWithItsContent() {
        var out = new JsonBytes(1);
        var expected = new StringBuilder();
        for (var i = 0; i < 5_000; i++) {
            out.whole(i).raw(',').bool(i % 2 == 0).nothing().text("ä".repeat(i % 50));
            expected.append(i)
                    .append(',')
                    .append(i % 2 == 0)
                    .append("null")
                    .append('"')
                    .append("ä".repeat(i % 50))
                    .append('"');
        }
        assertThat(new String(out.toByteArray(), StandardCharsets.UTF_8)).isEqualTo(expected.toString());
        assertThat(out.size()).isEqualTo(expected.toString().getBytes(StandardCharsets.UTF_8).length);
    }
}
