package io.refract.query.json;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Full-text queries in the operators of other tools, put into web search syntax:
/// `cats & !dogs | black <-> birds` becomes `cats -dogs or "black birds"`.
final class SearchText {
    static final int MAX_LENGTH = 1000;

    private static final Pattern PHRASE = Pattern.compile("[^\\s|&!\"]{1,100}(?: *<-> *[^\\s|&!\"]{1,100}){1,20}");
    private static final Pattern FOLLOWED_BY = Pattern.compile(" *<-> *");
    private static final Pattern AND = Pattern.compile(" *& *");
    private static final Pattern OR = Pattern.compile(" *\\| *");
    private static final Pattern NOT = Pattern.compile("(^|[\\s(])!(?=\\S)");

    private SearchText() {}

    /// @param text of at most [#MAX_LENGTH] characters
    static String translated(String text) {
        var phrases = text.contains("<->") ? PHRASE.matcher(text).replaceAll(SearchText::quoted) : text;
        var words = OR.matcher(AND.matcher(phrases).replaceAll(" ")).replaceAll(" or ");
        return NOT.matcher(words).replaceAll("$1-");
    }

    private static String quoted(MatchResult found) {
        var words = FOLLOWED_BY.matcher(found.group()).replaceAll(" ");
        return Matcher.quoteReplacement('"' + words + '"');
    }
}
