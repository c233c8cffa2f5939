package io.refract.text;

import java.util.Arrays;

/// The words of a text in their order, and which of them a query has found.
final class Words {
    private int[] starts;
    private int[] ends;
    private int[] found;
    private int size;

    private Words(int expected) {
        this.starts = new int[expected];
        this.ends = new int[expected];
        this.found = new int[expected];
    }

    /// Reads a text in one pass. A word is a run of letters, digits and the marks that belong to them.
    static Words of(String text, FoundWords query) {
        var words = new Words(text.length() / 6 + 8);
        for (var at = 0; at < text.length(); ) {
            var other = query.otherAt(text, at);
            var end = other == null ? endOfWord(text, at) : at + other.length();
            if (end > at) {
                words.add(at, end, other == null ? query.at(text, at, end) : query.number(other));
            }
            at = end > at ? end : at + Character.charCount(text.codePointAt(at));
        }
        return words;
    }

    private static int endOfWord(String text, int start) {
        var end = start;
        while (isWordAt(text, end)) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    /// Whether a letter, digit or mark stands at a place; none does beyond the end.
    static boolean isWordAt(String text, int index) {
        return index < text.length() && isInWord(text.codePointAt(index));
    }

    static boolean isInWord(int character) {
        if (character < 128) {
            return character >= 'a' && character <= 'z'
                    || character >= 'A' && character <= 'Z'
                    || character >= '0' && character <= '9';
        }
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> Character.isLetterOrDigit(character);
        };
    }

    private void add(int start, int end, int which) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
            found = Arrays.copyOf(found, size * 2);
        }
        starts[size] = start;
        ends[size] = end;
        found[size++] = which;
    }

    int size() {
        return size;
    }

    /// Where a word begins in the text.
    int start(int index) {
        return starts[index];
    }

    /// Where a word ends in the text: the place after its last character.
    int end(int index) {
        return ends[index];
    }

    boolean isFound(int index) {
        return found[index] != FoundWords.NONE;
    }

    /// Which part of the query a word is that is found.
    int found(int index) {
        return found[index];
    }
}
