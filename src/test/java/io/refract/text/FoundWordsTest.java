package io.refract.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which words of a text a query finds; the queries are written as PostgreSQL writes them.
class FoundWordsTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', quoteCharacter = '"', textBlock = """
            'databas'                               ; Databases of a DATABASE, no data         ; Databases DATABASE
            'databas' & 'index'                     ; an index, indexes, indexed, indices      ; index indexes indexed
            'databas' & !'index'                    ; databases with an index                  ; databases
            !( 'full' <-> 'text' ) & 'search'       ; full text search                         ; search
            !!'index' | !( 'a' & !'full' )          ; an index of the full text                ; index full
            'die' | 'sky'                           ; dying, dies, dyed, skies                 ; dying dies skies
            'area51' | '2026'                       ; Area51, area51s, 2026 and 20266          ; Area51 2026
            'node.js' & 'user@example.com'          ; Node.js, node.jsx and user@example.com   ; Node.js user@example.com
            'full-text' <-> 'full' <-> 'text'       ; the full-text, full-texts, texts         ; full-text full texts texts
            '/a/b' | '/a'                           ; see /a/b and /a                          ; /a/b /a
            'größe' | 'café'                        ; Größe, grösse, Cafés                     ; Größe Cafés
            'don''t' | 'c:\\\\temp'                 ; don't c:\\temp, don                      ; don't c:\\temp
            'don' <-> 'x'                           ; don't                                    ; don
            ""                                      ; nothing of all this                      ; ""
            """)
    void arePartsOfTheQuery(String query, String text, String found) {
        assertThat(found(query, text)).isEqualTo(found);
    }

    @Test
    void marksBelongToTheirWord() {
        assertThat(found("'cafe\u0301'", "a Cafe\u0301")).isEqualTo("Cafe\u0301");
        assertThat(found("'cafe'", "a Cafe\u0301")).isEmpty();
    }

    private static String found(String query, String text) {
        var words = Words.of(text, FoundWords.of(query));
        return IntStream.range(0, words.size())
                .filter(words::isFound)
                .mapToObj(i -> text.substring(words.start(i), words.end(i)))
                .collect(Collectors.joining(" "));
    }
}
