package io.refract.query.json;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.refract.kernel.ErrorCode;
import io.refract.kernel.Failure;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {
    private static final JsonReader READER = new JsonReader(4);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"b\":[1.50,-0,1e400,\"x\"],\"a\":{\"\":null}}",
                "true",
                "\"\\u000a\\\"\\\\\"",
                "123456789012345678901234567890.123456789012345678901234567890"
            })
    void aValueIsKeptAsItWasWritten(String json) {
        assertThat(JsonText.of(READER.read("q", json))).isEqualTo(json);
        assertThat(READER.read("q", " " + json + "\n")).isEqualTo(READER.read("q", json));
        assertThat(READER.read("q", json.getBytes(StandardCharsets.UTF_8))).isEqualTo(READER.read("q", json));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
            ``                  => is empty
            {                   => is malformed JSON at line 1, column 2
            {"a":1,}            => is malformed JSON at line 1, column 8
            {"a":1}}            => is malformed JSON at line 1, column 8
            {"a":1} 2           => goes on behind its end at line 1, column 9
            {"a":1,"a":2}       => has a field twice at line 1, column 8
            {"b":{"a":1},"b":2} => has a field twice at line 1, column 14
            {'a':1}             => is malformed JSON at line 1, column 2
            [NaN]               => is malformed JSON at line 1, column 5
            [01]                => is malformed JSON at line 1, column 3
            ["\\x"]             => is malformed JSON at line 1, column 4
            // a comment        => is malformed JSON at line 1, column 1
            """)
    void whatIsMalformedIsToldWithItsPosition(String json, String expected) {
        var failure = catchThrowableOfType(Failure.class, () -> READER.read("q", json));

        assertThat(failure.code()).isEqualTo(ErrorCode.VALIDATION);
        assertThat(failure.violations().getFirst().toString()).contains("path=q, rule=Json, message=" + expected);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 8, 9, 10, 1_000})
    void aNameThatStandsTwiceIsFoundAmongManyToo(int names) {
        var members =
                IntStream.range(0, names).mapToObj(i -> "\"n" + i + "\":1").collect(joining(","));

        assertThat(JsonText.of(READER.read("q", "{" + members + "}"))).isEqualTo("{" + members + "}");
        for (var twice : List.of(0, names / 2, names - 1)) {
            var text = "{" + members + ",\"n" + twice + "\":2}";
            assertThatThrownBy(() -> READER.read("q", text)).hasMessageContaining("has a field twice");
        }
    }

    @Test
    void bytesThatAreNotUtf8AreMalformed() {
        var failure =
                catchThrowableOfType(Failure.class, () -> READER.read("body", new byte[] {'"', (byte) 0xff, '"'}));

        assertThat(failure.detail()).isEqualTo("body: is not UTF-8");
    }

    @Test
    void nestingHasALimit() {
        assertThat(READER.read("q", "[[[[1]]]]")).isInstanceOf(JsonValue.ArrayValue.class);

        var failure = catchThrowableOfType(Failure.class, () -> READER.read("q", "{\"a\":[[[{}]]]}"));

        assertThat(failure.code()).isEqualTo(ErrorCode.TOO_COMPLEX);
        assertThat(failure.meta()).containsEntry("limit", "jsonDepth").containsEntry("maximum", 4);
    }

    @Test
    void membersAreFoundAndLeftOutByName() {
        var object = (JsonValue.ObjectValue) READER.read("q", "{\"a\":1,\"b\":2}");

        assertThat(object.find("b")).isEqualTo(new JsonValue.NumberValue("2"));
        assertThat(object.find("c")).isNull();
        assertThat(object.without("a").members())
                .isEqualTo(List.of(new JsonValue.Member("b", new JsonValue.NumberValue("2"))));
        assertThat(object.without("c")).isSameAs(object);
    }
}
