package io.refract.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaCheckTest {
    private static final JsonNode DESCRIPTION = read("""
            {"components":{"schemas":{
              "Tag":{"type":"object","required":["name"],"properties":{
                "name":{"type":"string"},
                "color":{"anyOf":[{"type":"string"},{"type":"null"}]},
                "kind":{"type":"string","enum":["A","B"]},
                "weight":{"type":"number"},
                "posts":{"type":"integer"},
                "related":{"type":"array","items":{"$ref":"#/components/schemas/Tag"}},
                "sized":{"allOf":[{"type":"object","required":["a"],"properties":{"a":{"type":"integer"}}},
                                  {"type":"object","required":["b"],"properties":{"b":{"type":"integer"}}}]},
                "sizes":{"type":"object","additionalProperties":{"type":"integer"}}}}}}}""");
    private static final JsonNode TAG = read("{\"$ref\":\"#/components/schemas/Tag\"}");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"name":"a"}                             | []
            {"name":"a","color":null,"kind":"B"}     | []
            {"name":"a","weight":1,"posts":2}        | []
            {"name":"a","related":[{"name":"b"}]}    | []
            {}                                       | [/name is missing]
            {"name":null}                            | [/name is null, not [string]]
            {"name":"a","title":"b"}                 | [/title is not described]
            {"name":"a","kind":"C"}                  | [/kind is "C", not one of ["A","B"]]
            {"name":"a","posts":1.5}                 | [/posts is 1.5, not [integer]]
            {"name":"a","related":[{"name":"b"},{}]} | [/related/*/name is missing]
            {"name":"a","sized":{"a":1,"b":2}}       | []
            {"name":"a","sized":{"a":1,"c":2}}       | [/sized/b is missing, /sized/c is not described]
            {"name":"a","sizes":{"a":1,"b":"x"}}     | [/sizes/b is "x", not [integer]]
            []                                       | [ is [], not [object]]
            """)
    void differencesAreToldWithTheirPlace(String value, String differences) {
        assertThat(new SchemaCheck(DESCRIPTION).differences(read(value), TAG)).hasToString(differences);
    }

    private static JsonNode read(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
