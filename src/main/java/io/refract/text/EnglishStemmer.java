package io.refract.text;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Reduces English words to their stems, as the dictionary `english_stem` of PostgreSQL does.
///
/// The algorithm is Porter2, the English stemmer of Snowball
/// (<https://snowballstem.org/algorithms/english/stemmer.html>), whose names of regions and steps are
/// kept. What it says of apostrophes is left out, since they stand between words here. Where versions
/// differ it is that of PostgreSQL 18: older ones take `added` for a form of `ad`. An instance is for
/// one thread.
final class EnglishStemmer {
    private static final Map<String, String> WHOLE_WORDS = Map.ofEntries(
            Map.entry("skis", "ski"),
            Map.entry("skies", "sky"),
            Map.entry("dying", "die"),
            Map.entry("lying", "lie"),
            Map.entry("tying", "tie"),
            Map.entry("idly", "idl"),
            Map.entry("gently", "gentl"),
            Map.entry("ugly", "ugli"),
            Map.entry("early", "earli"),
            Map.entry("only", "onli"),
            Map.entry("singly", "singl"),
            Map.entry("sky", "sky"),
            Map.entry("news", "news"),
            Map.entry("howe", "howe"),
            Map.entry("atlas", "atlas"),
            Map.entry("cosmos", "cosmos"),
            Map.entry("bias", "bias"),
            Map.entry("andes", "andes"));

    private static final Set<String> WITHOUT_ENDING =
            Set.of("inning", "outing", "canning", "herring", "earring", "proceed", "exceed", "succeed");

    /// Beginnings after which the first region starts, whatever their vowels.
    private static final List<String> PREFIXES = List.of("gener", "commun", "arsen");

    private static final List<String> VERBAL_ENDINGS = List.of("ingly", "edly", "ing", "ed");

    private static final List<Rule> STEP_2 = rules(
            Rule.of("tional", "tion"),
            Rule.of("enci", "ence"),
            Rule.of("anci", "ance"),
            Rule.of("abli", "able"),
            Rule.of("entli", "ent"),
            Rule.of("izer", "ize"),
            Rule.of("ization", "ize"),
            Rule.of("ational", "ate"),
            Rule.of("ation", "ate"),
            Rule.of("ator", "ate"),
            Rule.of("alism", "al"),
            Rule.of("aliti", "al"),
            Rule.of("alli", "al"),
            Rule.of("fulness", "ful"),
            Rule.of("ousli", "ous"),
            Rule.of("ousness", "ous"),
            Rule.of("iveness", "ive"),
            Rule.of("iviti", "ive"),
            Rule.of("biliti", "ble"),
            Rule.of("bli", "ble"),
            Rule.of("fulli", "ful"),
            Rule.of("lessli", "less"),
            new Rule("ogi", "og", "l", false),
            new Rule("li", "", "cdeghkmnrt", false));

    private static final List<Rule> STEP_3 = rules(
            Rule.of("tional", "tion"),
            Rule.of("ational", "ate"),
            Rule.of("alize", "al"),
            Rule.of("icate", "ic"),
            Rule.of("iciti", "ic"),
            Rule.of("ical", "ic"),
            Rule.of("ful", ""),
            Rule.of("ness", ""),
            new Rule("ative", "", "", true));

    private static final List<Rule> STEP_4 = Stream.concat(
                    Stream.of(
                                    "al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent",
                                    "ism", "ate", "iti", "ous", "ive", "ize")
                            .map(ending -> new Rule(ending, "", "", true)),
                    Stream.of(new Rule("ion", "", "st", true)))
            .sorted(Rule.LONGEST_FIRST)
            .toList();

    private final StringBuilder word = new StringBuilder();
    private int r1;
    private int r2;

    /// What an ending becomes.
    ///
    /// @param after the letters one of which must come before it; any if empty
    /// @param inR2 whether it must lie in the second region, not only in the first
    private record Rule(String ending, String replacement, String after, boolean inR2) {
        private static final Comparator<Rule> LONGEST_FIRST =
                Comparator.comparingInt(rule -> -rule.ending().length());

        private static Rule of(String ending, String replacement) {
            return new Rule(ending, replacement, "", false);
        }
    }

    private static List<Rule> rules(Rule... rules) {
        return Stream.of(rules).sorted(Rule.LONGEST_FIRST).toList();
    }

    /// @param lowerCase a word of letters
    String stem(String lowerCase) {
        if (lowerCase.length() < 3) {
            return lowerCase;
        }
        var whole = WHOLE_WORDS.get(lowerCase);
        return whole == null ? reduced(lowerCase) : whole;
    }

    private String reduced(String lowerCase) {
        word.setLength(0);
        word.append(lowerCase);
        markConsonants();
        findRegions();
        step1a();
        if (!WITHOUT_ENDING.contains(word.toString())) {
            step1b();
            step1c();
            apply(STEP_2);
            apply(STEP_3);
            apply(STEP_4);
            step5();
        }
        return word.toString().replace('Y', 'y');
    }

    /// A `y` that is no vowel becomes `Y`.
    private void markConsonants() {
        for (var i = 0; i < word.length(); i++) {
            if (word.charAt(i) == 'y' && (i == 0 || isVowel(i - 1))) {
                word.setCharAt(i, 'Y');
            }
        }
    }

    private void findRegions() {
        r1 = PREFIXES.stream()
                .filter(prefix -> word.indexOf(prefix) == 0)
                .findFirst()
                .map(String::length)
                .orElseGet(() -> afterVowelAndConsonant(0));
        r2 = afterVowelAndConsonant(r1);
    }

    private int afterVowelAndConsonant(int start) {
        for (var i = start + 1; i < word.length(); i++) {
            if (!isVowel(i) && isVowel(i - 1)) {
                return i + 1;
            }
        }
        return word.length();
    }

    private void step1a() {
        var length = word.length();
        if (endsWith("sses")) {
            word.setLength(length - 2);
        } else if (endsWith("ied") || endsWith("ies")) {
            word.setLength(length > 4 ? length - 2 : length - 1);
        } else if (endsWith("s") && !endsWith("us") && !endsWith("ss") && hasVowelBefore(length - 2)) {
            word.setLength(length - 1);
        }
    }

    private void step1b() {
        if (endsWith("eed") || endsWith("eedly")) {
            var start = word.length() - (endsWith("eed") ? 3 : 5);
            if (start >= r1) {
                word.setLength(start + 2);
            }
            return;
        }
        for (var ending : VERBAL_ENDINGS) {
            if (endsWith(ending)) {
                var start = word.length() - ending.length();
                if (hasVowelBefore(start)) {
                    word.setLength(start);
                    complete();
                }
                return;
            }
        }
    }

    /// Mends what is left when the ending of a verb is gone: `hoping` is of `hope`, `hopping` of `hop`, `adding` of
    /// `add`.
    private void complete() {
        var length = word.length();
        if (endsWith("at") || endsWith("bl") || endsWith("iz")) {
            word.append('e');
        } else if (endsInDouble()) {
            word.setLength(length - 1);
        } else if (r1 == length && endsInShortSyllable(length)) {
            word.append('e');
        }
    }

    private boolean endsInDouble() {
        var length = word.length();
        return length > 1
                && word.charAt(length - 1) == word.charAt(length - 2)
                && "bdfgmnprt".indexOf(word.charAt(length - 1)) >= 0
                && !(length == 3 && "aeo".indexOf(word.charAt(0)) >= 0);
    }

    private void step1c() {
        var last = word.length() - 1;
        if (last > 1 && (endsWith("y") || endsWith("Y")) && !isVowel(last - 1)) {
            word.setCharAt(last, 'i');
        }
    }

    private void step5() {
        var last = word.length() - 1;
        var drops =
                endsWith("e") ? last >= r2 || last >= r1 && !endsInShortSyllable(last) : endsWith("ll") && last >= r2;
        if (drops) {
            word.setLength(last);
        }
    }

    /// Only the longest ending counts, even if its rule does not hold.
    private void apply(List<Rule> rules) {
        for (var rule : rules) {
            if (endsWith(rule.ending())) {
                var start = word.length() - rule.ending().length();
                if (start >= (rule.inR2() ? r2 : r1) && follows(rule.after(), start)) {
                    word.setLength(start);
                    word.append(rule.replacement());
                }
                return;
            }
        }
    }

    private boolean follows(String letters, int start) {
        return letters.isEmpty() || start > 0 && letters.indexOf(word.charAt(start - 1)) >= 0;
    }

    private boolean endsInShortSyllable(int end) {
        if (end == 2) {
            return isVowel(0) && !isVowel(1);
        }
        return end > 2
                && !isVowel(end - 1)
                && "wxY".indexOf(word.charAt(end - 1)) < 0
                && isVowel(end - 2)
                && !isVowel(end - 3);
    }

    private boolean hasVowelBefore(int end) {
        for (var i = 0; i < end; i++) {
            if (isVowel(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean isVowel(int index) {
        return "aeiouy".indexOf(word.charAt(index)) >= 0;
    }

    private boolean endsWith(String ending) {
        var start = word.length() - ending.length();
        for (var i = 0; i < ending.length(); i++) {
            if (start < 0 || word.charAt(start + i) != ending.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
