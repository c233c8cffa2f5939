package io.refract.oracle;

import io.refract.database.Session;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How PostgreSQL orders texts and turns them into lower case, which depends on the database's locale: asked of it
/// once, for all texts that occur in rows and questions.
final class Texts {
    private final List<String> known;
    private final Map<String, Integer> ranks = new HashMap<>();
    private final Map<String, String> lower = new HashMap<>();

    private Texts(Collection<String> known) {
        this.known = List.copyOf(known);
    }

    static Texts of(Collection<String> known, Session session) throws SQLException {
        var texts = new Texts(known);
        var sql = """
                with given as (select distinct unnest(?::text[]) as t),
                     every as (select t from given union select lower(t) from given)
                select t, lower(t), row_number() over (order by t) from every""";
        try (var statement = session.connection().prepareStatement(sql)) {
            statement.setArray(1, session.connection().createArrayOf("text", known.toArray()));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    texts.lower.put(rows.getString(1), rows.getString(2));
                    texts.ranks.put(rows.getString(1), rows.getInt(3));
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

    /// @param bytewise whether only the letters of ASCII have a lower case
    String lower(String text, boolean bytewise) {
        return bytewise ? lowerAscii(text) : known(lower.get(text), text);
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

    private static String lowerAscii(String text) {
        var out = new StringBuilder(text);
        for (var i = 0; i < out.length(); i++) {
            var c = out.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                out.setCharAt(i, (char) (c + ('a' - 'A')));
            }
        }
        return out.toString();
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
