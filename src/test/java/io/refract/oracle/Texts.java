package io.refract.oracle;

import io.refract.database.Session;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How PostgreSQL orders texts, which depends on the database's locale: asked of it once, for all texts that occur in
/// rows and questions.
final class Texts {
    private final List<String> known;
    private final Map<String, Integer> ranks = new HashMap<>();

    private Texts(Collection<String> known) {
        this.known = List.copyOf(known);
    }

    static Texts of(Collection<String> known, Session session) throws SQLException {
        var texts = new Texts(known);
        var every = new LinkedHashSet<>(known);
        known.forEach(text -> every.add(withoutCase(text)));
        var sql = "select t, row_number() over (order by t) from unnest(?::text[]) as t";
        try (var statement = session.connection().prepareStatement(sql)) {
            statement.setArray(1, session.connection().createArrayOf("text", every.toArray()));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    texts.ranks.put(rows.getString(1), rows.getInt(2));
                }
            }
        }
        return texts;
    }

    /// The texts that questions may be made of.
    List<String> known() {
        return known;
    }

    /// @param bytewise whether the order is that of the bytes, as under the collation "C"
    int compare(String left, String right, boolean bytewise) {
        if (left.equals(right)) {
            return 0;
        }
        return bytewise ? compareBytes(left, right) : Integer.compare(rank(left), rank(right));
    }

    /// What is the same of texts that differ in case only: small letters one by one, and one sigma.
    static String withoutCase(String text) {
        return text.codePoints()
                .map(Character::toLowerCase)
                .map(letter -> letter == 'ς' ? 'σ' : letter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private int rank(String text) {
        return known(ranks.get(text), text);
    }

    private static <T> T known(@Nullable T found, String text) {
        return Objects.requireNonNull(found, () -> "a text that PostgreSQL was not asked about: " + text);
    }

    private static int compareBytes(String left, String right) {
        var lefts = left.codePoints().toArray();
        var rights = right.codePoints().toArray();
        return java.util.Arrays.compare(lefts, rights);
    }

    /// Pieces of texts in other letter cases, so that questions find something without hitting it by chance.
    static List<String> variants(Collection<String> texts, Dice dice) {
        var variants = new ArrayList<String>();
        for (var text : texts) {
            var points = text.codePoints().toArray();
            if (points.length > 0) {
                var from = dice.below(points.length);
                var piece = new String(points, from, Math.min(points.length - from, 1 + dice.below(6)));
                variants.add(piece);
                variants.add(
                        dice.chance(0.5)
                                ? piece.toUpperCase(java.util.Locale.ROOT)
                                : piece.toLowerCase(java.util.Locale.ROOT));
                if (points.length < 40) {
                    variants.add(
                            dice.chance(0.5)
                                    ? text.toUpperCase(java.util.Locale.ROOT)
                                    : text.toLowerCase(java.util.Locale.ROOT));
                }
            }
        }
        return variants;
    }
}
