package io.refract.compile;

/// Excerpts in which PostgreSQL has marked words, made safe to be put into a page of HTML.
///
/// `ts_headline` copies the text as it is, markup included. So it marks with two characters of Unicode's private use
/// area, the text is escaped, and only then do the marks become tags. A text that holds these characters itself can
/// move the marks, and no more than that: they stay in pairs.
final class Snippets {
    private static final char START = '\uE000';
    private static final char STOP = '\uE001';

    /// Asks for marks in these characters.
    static final String OPTIONS =
            "StartSel=" + START + ", StopSel=" + STOP + ", MaxFragments=2, MaxWords=24, MinWords=8";

    /// In characters. PostgreSQL reads a text word by word to its end, at some 10 ms for 100,000 characters.
    static final int LONGEST_TEXT = 20_000;

    private Snippets() {}

    static String html(String marked) {
        var html = new StringBuilder(marked.length() + 32);
        var open = false;
        for (var i = 0; i < marked.length(); i++) {
            var c = marked.charAt(i);
            if (c == START || c == STOP) {
                var opens = c == START;
                if (opens != open) {
                    html.append(opens ? "<mark>" : "</mark>");
                }
                open = opens;
            } else {
                escape(c, html);
            }
        }
        return html.append(open ? "</mark>" : "").toString();
    }

    private static void escape(char c, StringBuilder html) {
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
