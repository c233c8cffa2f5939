package io.refract.query.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTextTest {
    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
            cat                 => cat
            cat dog             => cat dog
            cat & dog           => cat dog
            cat&dog             => cat dog
            cat | dog           => cat or dog
            cat|dog             => cat or dog
            !cat                => -cat
            cat & !dog          => cat -dog
            (!cat | dog)        => (-cat or dog)
            Hello! World        => Hello! World
            black <-> birds     => "black birds"
            a <-> b <-> c | !d  => "a b c" or -d
            "already quoted"    => "already quoted"
            <->                 => <->
            $1 <-> \\2          => "$1 \\2"
            """)
    void operators_become_web_search_syntax(String text, String expected) {
        assertThat(SearchText.translated(text)).isEqualTo(expected);
    }

    @Test
    void a_search_has_a_limited_length() {
        var where = "{\"name\": {\"search\": \"" + "a".repeat(1001) + "\"}}";

        assertThat(Reads.where(where)).isEqualTo("where.name.search Size: must have at most 1000 characters");
    }
}
