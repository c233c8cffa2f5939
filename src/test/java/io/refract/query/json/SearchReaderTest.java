package io.refract.query.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchReaderTest {
    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
            cat                     => 'cat'
            cat dog                 => 'cat' & 'dog'
            cat & dog               => 'cat' & 'dog'
            cat&dog                 => 'cat' & 'dog'
            cat | dog               => 'cat' | 'dog'
            cat|dog                 => 'cat' | 'dog'
            cat or dog              => 'cat' | 'dog'
            cat OR dog bird         => 'cat' | 'dog' & 'bird'
            (cat | dog) & bird      => ('cat' | 'dog') & 'bird'
            (cat or dog) bird       => ('cat' | 'dog') & 'bird'
            bird(cat|dog)           => 'bird' & ('cat' | 'dog')
            ((cat))                 => 'cat'
            !cat                    => !'cat'
            ! cat                   => !'cat'
            -cat                    => !'cat'
            - cat                   => !'cat'
            cat & !dog              => 'cat' & !'dog'
            cat !dog                => 'cat' & !'dog'
            cat -dog                => 'cat' & !'dog'
            cat -"big dog"          => 'cat' & !'big dog'
            (!cat | dog)            => (!'cat' | 'dog')
            !(cat | dog)            => !('cat' | 'dog')
            -(cat dog) bird         => !('cat' & 'dog') & 'bird'
            !(cat & !(dog | !bird)) => !('cat' & !('dog' | !'bird'))
            !!cat                   => 'cat'
            !(!cat)                 => !(!'cat')
            Hello! World            => 'Hello' & 'World'
            cat!dog                 => 'cat' & 'dog'
            black <-> birds         => 'black' <-> 'birds'
            black<->birds           => 'black' <-> 'birds'
            black <2> birds         => 'black' <2> 'birds'
            black <99999> birds     => 'black' <16384> 'birds'
            a <-> b <-> c | !d      => 'a' <-> 'b' <-> 'c' | !'d'
            (a | b) <-> c           => ('a' | 'b') <-> 'c'
            a <-> (b & c) d         => 'a' <-> ('b' & 'c') & 'd'
            !a <-> b                => !'a' <-> 'b'
            "black birds"           => 'black birds'
            "black birds" <-> fly   => 'black birds' <-> 'fly'
            'black birds' fly       => 'black birds' & 'fly'
            quer:*                  => 'quer':*
            quer:* & !plan:*        => 'quer':* & !'plan':*
            "query pl":*            => 'query pl':*
            'quer':*                => 'quer':*
            cat:A | dog:*bc         => 'cat':A | 'dog':*bc
            (cat:*|dog:*)<->bird    => ('cat':* | 'dog':*) <-> 'bird'
            well-known              => 'well-known'
            http://a.example/b?c=d  => 'http://a.example/b?c=d'
            12:30 C: x:y            => '12:30' & 'C:' & 'x:y'
            don't                   => 'don''t'
            'it''s me'              => 'it''s me'
            'tis the season         => '''tis' & 'the' & 'season'
            back\\slash             => 'back\\\\slash'
            a < b <> c              => 'a' & 'b' & 'c'
            order organ ore         => 'order' & 'organ' & 'ore'
            or                      => 'or'
            cat or                  => 'cat' & 'or'
            or cat                  => 'or' & 'cat'
            """)
    void aSearchIsReadAsItWouldBeByWhoeverWroteIt(String text, String query) {
        assertThat(SearchReader.read(text).query()).isEqualTo(query);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
            ``              => ``
            ` `             => ``
            % _ \\ ' . ...  => ``
            ()              => ``
            !               => ``
            & | ! - <-> or  => 'or'
            |||             => ``
            :*              => ``
            "               => ``
            ""              => ``
            cat &           => 'cat'
            cat |           => 'cat'
            cat <->         => 'cat'
            cat !           => 'cat'
            cat -           => 'cat'
            & cat           => 'cat'
            | cat           => 'cat'
            <-> cat         => 'cat'
            cat && dog      => 'cat' & 'dog'
            cat || dog      => 'cat' | 'dog'
            cat <-> <-> dog => 'cat' <-> 'dog'
            cat <-> % <-> dog => 'cat' <-> 'dog'
            cat | & dog     => 'cat' | 'dog'
            (cat            => 'cat'
            cat)            => 'cat'
            (cat | dog      => ('cat' | 'dog')
            cat) | (dog     => 'cat' | 'dog'
            )cat( dog )(    => 'cat' & 'dog'
            ((cat) | dog    => ('cat' | 'dog')
            () cat          => 'cat'
            !() cat         => 'cat'
            "cat dog        => 'cat dog'
            cat" dog        => 'cat' & 'dog'
            """)
    void whatIsMissingOrTooMuchIsPassedOver(String text, String query) {
        assertThat(SearchReader.read(text).query()).isEqualTo(query);
    }

    @Test
    void groupsAreReadToADepth() {
        assertThat(SearchReader.read("(".repeat(999) + "x").query()).isEqualTo("'x'");
        assertThat(SearchReader.read("!(".repeat(50) + "cat" + ")".repeat(50)).query())
                .isEqualTo("!(".repeat(49) + "!'cat'" + ")".repeat(49));
    }

    @Test
    void wordsThatNoTextHasArePassedOver() {
        assertThat(SearchReader.read("cat " + "x".repeat(501)).query()).isEqualTo("'cat'");
        assertThat(SearchReader.read('"' + "x".repeat(500) + " cat\"").query())
                .isEqualTo("'" + "x".repeat(500) + " cat'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"!cat", "cat -dog", "(cat | !(dog))", "cat:A", "cat:*b"})
    void onlyTheTextItselfCanTellWhatIsMissingOrHasWeights(String text) {
        assertThat(SearchReader.read(text).alone()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cat", "cat dog", "cat:* | (dog <2> bird)", "well-known", "\"cat -dog\"", "!!cat", "cat !"})
    void aTextIsFoundByWhatItIsPartOf(String text) {
        assertThat(SearchReader.read(text).alone()).isFalse();
    }

    @Test
    void aSearchHasALimitedLength() {
        var where = "{\"name\": {\"search\": \"" + "a".repeat(1001) + "\"}}";

        assertThat(Reads.where(where)).isEqualTo("where.name.search Size: must have at most 1000 characters");
    }
}
