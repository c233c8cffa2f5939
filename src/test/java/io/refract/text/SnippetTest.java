package io.refract.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SnippetTest {
    @Test
    void foundWordsAreSetInMarkTags() {
        assertThat(Snippet.html("A red fox and two foxes.", "'fox'"))
                .isEqualTo("A red <mark>fox</mark> and two <mark>foxes</mark>");
    }

    @Test
    void markupOfTheTextItselfIsEscaped() {
        assertThat(Snippet.html("a <b class=\"red\">fox</b> & 'dog' <mark>b", "'fox' | 'mark'"))
                .isEqualTo("a &lt;b class=&quot;red&quot;&gt;<mark>fox</mark>&lt;/b&gt; &amp; &#39;dog&#39; "
                        + "&lt;<mark>mark</mark>&gt;b");
    }

    @Test
    void aTextWithoutTheWordsIsShownByItsBeginning() {
        assertThat(Snippet.html(numbers(0, 100), "'fox'")).isEqualTo(numbers(0, 8));
        assertThat(Snippet.html("Two words", "")).isEqualTo("Two words");
        assertThat(Snippet.html("... !", "'fox'")).isEmpty();
    }

    @Test
    void wordsStandInTheMiddleOfTwentyFour() {
        assertThat(Snippet.html(numbers(0, 50) + " fox " + numbers(50, 100), "'fox'"))
                .isEqualTo(numbers(39, 50) + " <mark>fox</mark> " + numbers(50, 62));
    }

    @Test
    void atAnEndOfTheTextTheOtherSideIsLonger() {
        assertThat(Snippet.html("fox " + numbers(0, 100), "'fox'")).isEqualTo("<mark>fox</mark> " + numbers(0, 23));
        assertThat(Snippet.html(numbers(0, 100) + " fox", "'fox'")).isEqualTo(numbers(77, 100) + " <mark>fox</mark>");
    }

    @Test
    void mostDifferentWordsComeFirstAndThenMostWordsOfAnyKind() {
        var text = numbers(0, 50) + " fox fox fox " + numbers(50, 100) + " fox fox " + numbers(100, 150) + " fox dog "
                + numbers(150, 200);

        assertThat(Snippet.html(text, "'fox' & 'dog'"))
                .isEqualTo(numbers(40, 50) + " <mark>fox</mark> <mark>fox</mark> <mark>fox</mark> " + numbers(50, 61)
                        + " ... " + numbers(139, 150) + " <mark>fox</mark> <mark>dog</mark> " + numbers(150, 161));
    }

    @Test
    void fragmentsThatTouchAreOne() {
        var text = "fox " + numbers(0, 30) + " fox " + numbers(30, 40);

        assertThat(Snippet.html(text, "'fox'"))
                .isEqualTo("<mark>fox</mark> " + numbers(0, 30) + " <mark>fox</mark> " + numbers(30, 40));
    }

    private static String numbers(int start, int end) {
        return IntStream.range(start, end).mapToObj(Integer::toString).collect(Collectors.joining(" "));
    }
}
