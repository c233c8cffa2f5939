package io.refract.query.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.refract.kernel.Failure;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SuperJsonTest {
    private static final JsonReader READER = new JsonReader(32);

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
            {"a":"2026-01-31T12:00:00.000Z"} => {"values":{"a":["Date"]}}                    => {"a":"2026-01-31T12:00:00.000Z"}
            {"a":{"b":"1"}}          => {"values":{"a.b":["bigint"]}}                        => {"a":{"b":"1"}}
            {"a":["1.5"]}            => {"values":{"a.0":[["custom","Decimal"]]}}            => {"a":["1.5"]}
            {"a":null,"b":1}         => {"values":{"a":["undefined"]},"v":1}                 => {"b":1}
            {"a":[null,2,null]}      => {"values":{"a.0":["undefined"],"a.2":["undefined"]}} => {"a":[2]}
            {"a":"DbNull"}           => {"values":{"a":[["custom","DbNull"]]}}               => {"a":{"$null":"db"}}
            {"a":{"b":"JsonNull"}}   => {"values":{"a":{"b":[["custom","JsonNull"]]}}}       => {"a":{"b":{"$null":"json"}}}
            {"a":"AnyNull","b":"AnyNull"} => {"values":{"a":[["custom","AnyNull"]]}}         => {"a":{"$null":"any"},"b":"AnyNull"}
            {"a":"-0","b":"NaN"}     => {"values":{"a":["number"],"b":["number"]}}           => {"a":-0,"b":"NaN"}
            {"a":["x",null]}         => {"values":{"a":["set",{"1":["undefined"]}]}}         => {"a":["x"]}
            {"a":[1,2]}              => {"values":{"a":[["typed-array","Uint8Array"]]}}      => {"a":[1,2]}
            {"a.b":null,"c":{"\\\\":null}} => {"values":{"a\\\\.b":["undefined"],"c.\\\\\\\\":["undefined"]}} => {"c":{}}
            {"$field":null,"x":1}    => {"values":{"\\\\$field":["undefined"]}}              => {"x":1}
            {"a":1}                  => {"values":{"b.c.9":["undefined"]}}                   => {"a":1}
            null                     => {"values":["undefined"]}                             => null
            {"a":1}                  => {}                                                   => {"a":1}
            {"a":1}                  => null                                                 => {"a":1}
            """)
    void aValueIsWhatWasMeant(String data, String meta, String expected) {
        var decoded = SuperJson.decode(READER.read("q", data), READER.read("meta", meta));

        assertThat(JsonText.of(decoded)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "\"Date\"", "[]", "[1,2,3]", "{\"a\":1}", "{\"a\":[1]}", "{\"a\":[[\"custom\"]]}"})
    void whatSuperjsonDoesNotWriteIsRefused(String values) {
        var meta = READER.read("meta", "{\"values\":" + values + "}");

        var failure = catchThrowableOfType(Failure.class, () -> SuperJson.decode(JsonValue.NULL, meta));

        assertThat(failure.violations().getFirst().path()).isEqualTo("meta.serialization.values");
    }
}
