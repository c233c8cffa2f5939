package io.refract.query.json;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads full-text queries in the operators of PostgreSQL and of search boxes:
///
/// ```
/// alternatives = conjunction { ( "|" | "or" ) conjunction }
/// conjunction  = sequence { [ "&" ] sequence }
/// sequence     = negation { ( "<->" | "<" number ">" ) negation }
/// negation     = { "!" | "-" } operand
/// operand      = "(" alternatives ")" | ( '"' text '"' | "'" text "'" | word ) [ ":" { "*" | weight } ]
/// ```
///
/// As in a search box nothing is an error: what is missing or too much is passed over.
final class SearchReader {
    /// Deeper parentheses are passed over; they would only cost stack.
    private static final int MAX_DEPTH = 50;

    /// PostgreSQL passes over words of more than 2,046 bytes in texts, but refuses them in queries once they
    /// are in lower case, which may be longer.
    private static final int MAX_WORD = 500;

    /// The largest that PostgreSQL reads; no two words of a text are so far apart.
    private static final int MAX_DISTANCE = 16_384;

    private static final Pattern DISTANCE = Pattern.compile("<(-|\\d{1,9})>");
    private static final Pattern LABEL = Pattern.compile(":[*A-Da-d]{1,10}(?=[\\s&|!()\"<]|$)");
    private static final Pattern QUOTED = Pattern.compile("'([^']*+(?:''[^']*+)*+)'(?=[\\s&|!():<]|$)");

    /// `or` that is no part of a word and not the last word.
    private static final Pattern OR =
            Pattern.compile("or(?![\\p{L}\\p{N}_-])(?=.*\\S)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    private final String text;
    private int position;
    private int depth;
    private boolean alone;

    private SearchReader(String text) {
        this.text = text;
    }

    static SearchText read(String text) {
        var reader = new SearchReader(text);
        var query = reader.alternatives();
        return new SearchText(query == null ? "" : query.text(), reader.alone);
    }

    /// @param whole whether it can stand beside any operator
    private record Part(String text, boolean whole) {
        Part grouped() {
            return whole ? this : new Part("(" + text + ")", true);
        }
    }

    private @Nullable Part alternatives() {
        var parts = new ArrayList<Part>();
        do {
            add(conjunction(), parts);
        } while (takeOr());
        return joined(parts, " | ");
    }

    /// Ends where an alternative or the end of its group follows.
    private @Nullable Part conjunction() {
        var parts = new ArrayList<Part>();
        while (true) {
            skip(c -> isSpace(c) || c == '&' || c == ')' && depth == 0);
            if (isAtEnd() || at('|') || at(')') || !parts.isEmpty() && isAt(OR)) {
                return joined(parts, " & ");
            }
            if (takeDistance() == null) {
                add(sequence(), parts);
            }
        }
    }

    private @Nullable Part sequence() {
        var sequence = negation();
        while (true) {
            skip(SearchReader::isSpace);
            var distance = takeDistance();
            if (distance == null) {
                return sequence;
            }
            var next = negation();
            if (sequence == null || next == null) {
                sequence = sequence == null ? next : sequence;
            } else {
                sequence = new Part(sequence.text() + " " + distance + " " + next.text(), false);
            }
        }
    }

    private @Nullable Part negation() {
        var negated = false;
        skip(SearchReader::isSpace);
        while (at('!') || at('-')) {
            negated = !negated;
            position++;
            skip(SearchReader::isSpace);
        }
        var operand = operand();
        // In "Hello! World" nothing is negated.
        skip(c -> c == '!' && operand != null);
        if (operand == null || !negated) {
            return operand;
        }
        alone = true;
        return new Part("!" + operand.text(), false);
    }

    /// Null if there is none, or none that could be found.
    private @Nullable Part operand() {
        if (at('(')) {
            return group();
        }
        var quoted = QUOTED.matcher(text).region(position, text.length());
        if (at('\'') && quoted.lookingAt()) {
            position = quoted.end();
            return labelled(quoted.group(1).replace("''", "'"));
        }
        if (at('"')) {
            position++;
            var phrase = taken(c -> c != '"');
            position = Math.min(position + 1, text.length());
            return labelled(phrase);
        }
        return labelled(word());
    }

    private @Nullable Part group() {
        position++;
        if (depth == MAX_DEPTH) {
            return null;
        }
        depth++;
        var inside = alternatives();
        depth--;
        if (at(')')) {
            position++;
        }
        return inside == null ? null : inside.grouped();
    }

    private String word() {
        return taken(c ->
                !isSpace(c) && "&|!()\"".indexOf(c) < 0 && !(c == '<' && isAt(DISTANCE)) && !(c == ':' && isAt(LABEL)));
    }

    /// The words with the label that may follow, as one operand.
    private @Nullable Part labelled(String words) {
        var label = LABEL.matcher(text).region(position, text.length());
        var suffix = "";
        if (label.lookingAt()) {
            position = label.end();
            suffix = label.group();
        }
        var known = known(words);
        if (known.isEmpty()) {
            return null;
        }
        alone |= suffix.chars().anyMatch(Character::isLetter);
        return new Part("'" + known.replace("\\", "\\\\").replace("'", "''") + "'" + suffix, true);
    }

    /// The words without those that no text has.
    private static String known(String words) {
        return SPACES.splitAsStream(words)
                .filter(word -> word.length() <= MAX_WORD && word.codePoints().anyMatch(SearchReader::isOfWord))
                .collect(Collectors.joining(" "));
    }

    private static boolean isOfWord(int codePoint) {
        return Character.isLetterOrDigit(codePoint) || Character.isAlphabetic(codePoint);
    }

    private boolean takeOr() {
        if (at('|')) {
            position++;
            return true;
        }
        if (isAt(OR)) {
            position += 2;
            return true;
        }
        return false;
    }

    private @Nullable String takeDistance() {
        var distance = DISTANCE.matcher(text).region(position, text.length());
        if (!distance.lookingAt()) {
            return null;
        }
        position = distance.end();
        var words = distance.group(1);
        return words.equals("-") ? "<->" : "<" + Math.min(Integer.parseInt(words), MAX_DISTANCE) + ">";
    }

    private String taken(IntPredicate wanted) {
        var start = position;
        skip(wanted);
        return text.substring(start, position);
    }

    private void skip(IntPredicate unwanted) {
        while (!isAtEnd() && unwanted.test(text.charAt(position))) {
            position++;
        }
    }

    private boolean isAt(Pattern pattern) {
        return pattern.matcher(text).region(position, text.length()).lookingAt();
    }

    private boolean at(char c) {
        return !isAtEnd() && text.charAt(position) == c;
    }

    private boolean isAtEnd() {
        return position == text.length();
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static void add(@Nullable Part part, List<Part> parts) {
        if (part != null) {
            parts.add(part);
        }
    }

    private static @Nullable Part joined(List<Part> parts, String operator) {
        return switch (parts.size()) {
            case 0 -> null;
            case 1 -> parts.getFirst();
            default -> new Part(parts.stream().map(Part::text).collect(Collectors.joining(operator)), false);
        };
    }
}
