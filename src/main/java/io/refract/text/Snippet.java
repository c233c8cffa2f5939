package io.refract.text;

/// Excerpts of texts, with the words in `<mark>` that a full-text query has found, safe to be put into a page of HTML.
///
/// What PostgreSQL's `ts_headline` makes is much the same, but costs more than the search itself: it reads each text as
/// it does for an index. Here, only words that begin like one of the query are looked at. So words within addresses of
/// the web, names of files and markup are words here, and a word that PostgreSQL never finds, such as `will`, is
/// marked where the query has another one of the same stem, `wills`.
public final class Snippet {
    /// The text search configuration that the words are compared by.
    public static final String CONFIGURATION = "english";

    private static final String GAP = " ... ";

    private Snippet() {}

    /// One or two fragments of a text, of up to 24 words each.
    ///
    /// @param query what is found, a `tsquery` as PostgreSQL writes it
    public static String html(String text, String query) {
        var foundWords = FoundWords.of(query);
        var words = Words.of(text, foundWords);
        var html = new StringBuilder(512);
        for (var fragment : Fragments.of(words, foundWords.count())) {
            html.append(html.isEmpty() ? "" : GAP);
            append(text, words, fragment, html);
        }
        return html.toString();
    }

    private static void append(String text, Words words, Fragments.Fragment fragment, StringBuilder html) {
        for (var i = fragment.start(); i < fragment.end(); i++) {
            if (i > fragment.start()) {
                escape(text, words.end(i - 1), words.start(i), html);
            }
            html.append(words.isFound(i) ? "<mark>" : "");
            escape(text, words.start(i), words.end(i), html);
            html.append(words.isFound(i) ? "</mark>" : "");
        }
    }

    private static void escape(String text, int start, int end, StringBuilder html) {
        for (var i = start; i < end; i++) {
            var c = text.charAt(i);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> html.append(c);
            }
        }
    }
}
