package io.refract.query.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListAndJsonFilterTest {
    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
            {"nicknames": ["a", "b"]}                => nicknames = ['a', 'b']
            {"nicknames": {"equals": []}}            => nicknames = []
            {"nicknames": {"equals": null}}          => nicknames is null
            {"nicknames": null}                      => nicknames is null
            {"nicknames": {"has": "a"}}              => nicknames has 'a'
            {"nicknames": {"has": {"$field": "name"}}} => nicknames has field name
            {"numbers": {"has": 1}}                  => numbers has Integer 1
            {"numbers": {"hasEvery": [1, 2]}}        => numbers has every [Integer 1, Integer 2]
            {"numbers": {"hasSome": []}}             => numbers has some []
            {"numbers": {"isEmpty": true}}           => numbers is empty
            {"numbers": {"isEmpty": false}}          => not numbers is empty
            {"numbers": {"has": 1, "isEmpty": false}} => (numbers has Integer 1 and not numbers is empty)
            {"numbers": {}}                          => true
            {"nicknames": {"$field": "nicknames"}}   => nicknames = field nicknames
            {"nicknames": "a"}                       => where.nicknames Type: must be an array, not a string
            {"nicknames": {"contains": "a"}}         => where.nicknames.contains Unknown: unknown operator of a list
            {"nicknames": {"hasevery": []}}          => where.nicknames.hasevery Unknown: unknown operator of a list, did you mean hasEvery?
            {"nicknames": {"has": null}}             => where.nicknames.has Type: must be a string, not null
            {"numbers": {"hasSome": [1, "2", null]}} => where.numbers.hasSome[1] Type: must be an integer, not a string; where.numbers.hasSome[2] Type: must be an integer, not null
            {"numbers": {"isEmpty": 1}}              => where.numbers.isEmpty Type: must be true or false, not a number
            {"numbers": {"has": {"$field": "name"}}} => where.numbers.has.$field Type: is of another type
            """)
    void aFilterOfAList(String where, String expected) {
        assertThat(Reads.where(where)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
            {"equals": {"b": [1.50, true, null], "a": "\\n\\"\\u00e9"}} => settings = '{"b":[1.50,true,null],"a":"\\u000a\\"é"}'
            {"equals": {}}                       => settings = '{}'
            {"equals": []}                       => settings = '[]'
            {"equals": {"$field": "name"}}       => settings = '{"$field":"name"}'
            {"not": {"a": 1}}                    => not settings = '{"a":1}'
            {"equals": {"$null": "db"}}          => settings is null (DATABASE)
            {"$null": "any"}                     => settings is null (ANY)
            {"not": {"$null": "json"}}           => not settings is null (JSON)
            "text"                               => settings = '"text"'
            {"path": ["a", "0"], "equals": 1}    => settings['a', '0'] = '1'
            {"path": ["a"], "not": {"$null": "db"}} => not settings['a'] is null (DATABASE)
            {"path": ["a"], "gt": 1, "lte": 5}   => (settings['a'] > '1' and settings['a'] <= '5')
            {"gte": "a", "lt": "b"}              => (settings >= '"a"' and settings < '"b"')
            {"string_contains": "x"}             => settings anywhere 'x'
            {"string_starts_with": "x", "mode": "insensitive"} => settings start* 'x'
            {"mode": "insensitive", "string_ends_with": "x"}   => settings end* 'x'
            {"array_contains": [1, 2]}           => settings contains '[1,2]'
            {"array_contains": "a"}              => settings contains '["a"]'
            {"array_starts_with": {"a": 1}}      => settings begins with '{"a":1}'
            {"array_ends_with": null}            => settings ends with 'null'
            {"array_ends_with": {"$null": "json"}} => settings ends with 'null'
            {"path": []  , "equals": 1}          => settings[] = '1'
            {}                                   => true
            """)
    void aFilterOfJson(String filter, String expected) {
        assertThat(Reads.where("{\"settings\": " + filter + "}")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
            null                        => . Null: null must be written as {"$null": "db"}, {"$null": "json"} or {"$null": "any"}
            {"equals": null}            => .equals Null: null must be written as {"$null": "db"}, {"$null": "json"} or {"$null": "any"}
            {"not": {"$null": "sql"}}   => .not Null: null must be written as {"$null": "db"}, {"$null": "json"} or {"$null": "any"}
            {"equals": {"$null": "db", "a": 1}} => .equals Null: null must be written as {"$null": "db"}, {"$null": "json"} or {"$null": "any"}
            {"theme": "dark"}           => .theme Unknown: unknown operator of JSON
            {"string_contain": "a"}     => .string_contain Unknown: unknown operator of JSON, did you mean string_contains?
            {"mode": "insensitive"}     => .mode Required: needs an operator beside it that compares texts
            {"mode": "default", "equals": "a", "path": ["a"], "gt": "b"} => .mode Required: needs an operator beside it that compares texts
            {"path": ["a"]}             => . Required: a path needs a test of what is there, such as equals
            {"path": "a", "equals": 1}  => .path Type: must be an array of strings, not a string
            {"path": ["a", 1], "equals": 1} => .path[1] Type: must be a string, not a number
            {"gt": true}                => .gt Type: must be a number or a string, not true
            {"string_contains": 1}      => .string_contains Type: must be a string, not a number
            {"equals": "a\\u0000"}      => .equals Json: must not contain NUL characters, broken surrogate pairs or numbers of more than 1,000 digits
            {"equals": {"a\\udead": 1}} => .equals Json: must not contain NUL characters, broken surrogate pairs or numbers of more than 1,000 digits
            {"equals": [1e99999]}       => .equals Json: must not contain NUL characters, broken surrogate pairs or numbers of more than 1,000 digits
            """)
    void whatIsWrongWithAFilterOfJson(String filter, String expected) {
        assertThat(Reads.where("{\"settings\": " + filter + "}"))
                .isEqualTo("where.settings" + (expected.startsWith(". ") ? expected.substring(1) : expected));
    }
}
