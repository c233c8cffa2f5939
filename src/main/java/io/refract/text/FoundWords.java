package io.refract.text;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Tells of the words of a text which ones a full-text query in English has found. An instance is for one thread.
final class FoundWords {
    /// What [#at] says of a word that is not found.
    static final int NONE = -1;

    private final EnglishStemmer stemmer = new EnglishStemmer();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> stems;
    private final Map<Character, List<String>> others;

    private FoundWords(Set<String> lexemes) {
        lexemes.forEach(lexeme -> numbers.put(lexeme, numbers.size()));
        stems = lexemes.stream().filter(FoundWords::isWord).toList();
        others = lexemes.stream()
                .filter(lexeme -> !isWord(lexeme))
                .sorted(Comparator.comparingInt(String::length).reversed())
                .collect(Collectors.groupingBy(other -> other.charAt(0)));
    }

    private static boolean isWord(String lexeme) {
        return lexeme.codePoints().allMatch(Words::isInWord);
    }

    /// @param query a `tsquery` as PostgreSQL writes it, such as `'databas' & !'index' | 'it''s'`
    static FoundWords of(String query) {
        var lexemes = new LinkedHashSet<String>();
        new Reader(query, lexemes).group(false);
        return new FoundWords(lexemes);
    }

    /// How many different ones there are.
    int count() {
        return numbers.size();
    }

    /// Which one the word is; [#NONE] if none.
    ///
    /// Words are stemmed as PostgreSQL stems them, and what has a digit in it is not.
    int at(String text, int start, int end) {
        if (!mayBeFound(text, start, end)) {
            return NONE;
        }
        var lowerCase = text.substring(start, end).toLowerCase(Locale.ROOT);
        var hasDigit = lowerCase.chars().anyMatch(Character::isDigit);
        return numbers.getOrDefault(hasDigit ? lowerCase : stemmer.stem(lowerCase), NONE);
    }

    /// Spares most words the stemmer: it takes away ends, and nothing of the first two letters but the `y` of `dying`.
    private boolean mayBeFound(String text, int start, int end) {
        var first = Character.toLowerCase(text.charAt(start));
        var second = end - start > 1 ? Character.toLowerCase(text.charAt(start + 1)) : 'y';
        for (var stem : stems) {
            if (stem.charAt(0) == first && (second == 'y' || stem.length() == 1 || stem.charAt(1) == second)) {
                return true;
            }
        }
        return false;
    }

    /// The longest that begins here of those that are more than a word, such as the names of hosts; null if none.
    @Nullable
    String otherAt(String text, int start) {
        if (others.isEmpty()) {
            return null;
        }
        for (var other : others.getOrDefault(Character.toLowerCase(text.charAt(start)), List.of())) {
            if (text.regionMatches(true, start, other, 0, other.length())
                    && !Words.isWordAt(text, start + other.length())) {
                return other;
            }
        }
        return null;
    }

    /// Of one that [#otherAt] has told.
    int number(String other) {
        return numbers.getOrDefault(other, NONE);
    }

    /// Reads a query for the lexemes that are to be found, not to be missing.
    private static final class Reader {
        private final String query;
        private final Set<String> lexemes;
        private int position;

        private Reader(String query, Set<String> lexemes) {
            this.query = query;
            this.lexemes = lexemes;
        }

        private void group(boolean negated) {
            var negates = negated;
            while (position < query.length()) {
                switch (query.charAt(position++)) {
                    case '!' -> negates = !negates;
                    case '(' -> {
                        group(negates);
                        negates = negated;
                    }
                    case ')' -> {
                        return;
                    }
                    case '\'' -> {
                        var lexeme = lexeme();
                        if (!negates) {
                            lexemes.add(lexeme);
                        }
                        negates = negated;
                    }
                    default -> {}
                }
            }
        }

        /// Up to its closing quote; quotes and backslashes within it stand twice.
        private String lexeme() {
            var lexeme = new StringBuilder();
            while (position < query.length()) {
                var c = query.charAt(position++);
                if (c == '\'' || c == '\\') {
                    if (c == '\'' && (position == query.length() || query.charAt(position) != c)) {
                        break;
                    }
                    position++;
                }
                lexeme.append(c);
            }
            return lexeme.toString();
        }
    }
}
