package io.refract.compile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SnippetsTest {
    @Test
    void markedWordsAreSetInMarkTags() {
        assertThat(Snippets.html("a \uE000red\uE001 fox")).isEqualTo("a <mark>red</mark> fox");
    }

    @Test
    void markupOfTheTextItselfIsEscaped() {
        assertThat(Snippets.html("<script>alert(\"1\" & '2')</script> \uE000<b>\uE001 <mark>"))
                .isEqualTo("&lt;script&gt;alert(&quot;1&quot; &amp; &#39;2&#39;)&lt;/script&gt; "
                        + "<mark>&lt;b&gt;</mark> &lt;mark&gt;");
    }

    @Test
    void marksStayInPairsWhateverTheTextHolds() {
        assertThat(Snippets.html("\uE001a\uE000b\uE000c\uE001d\uE001e\uE000f"))
                .isEqualTo("a<mark>bc</mark>de<mark>f</mark>");
    }
}
