package io.refract.oracle;

import io.refract.catalog.Field;
import io.refract.catalog.Model;
import io.refract.database.Session;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// What PostgreSQL says of full-text searches, each asked for by itself, row by row and without an index.
final class Searches {
    /// Searches as clients write them, and the same in PostgreSQL's own syntax.
    private static final Map<String, String> SYNTAX = Map.ofEntries(
            Map.entry("cache", "cache"),
            Map.entry("Cache Database", "cache & database"),
            Map.entry("cache & invalidation", "cache & invalidation"),
            Map.entry("cache | database", "cache | database"),
            Map.entry("cache or database", "cache | database"),
            Map.entry("(cache | index) & partial", "(cache | index) & partial"),
            Map.entry("(cache or field) (guide or invalidation)", "(cache | field) & (guide | invalidation)"),
            Map.entry("!cache", "!cache"),
            Map.entry("! cache", "!cache"),
            Map.entry("-cache", "!cache"),
            Map.entry("!(cache | database)", "!(cache | database)"),
            Map.entry("!(cache & !(guide | one))", "!(cache & !(guide | one))"),
            Map.entry("!!cache", "cache"),
            Map.entry("guide -cache", "guide & !cache"),
            Map.entry("guide & !cache", "guide & !cache"),
            Map.entry("guide -(cache | field)", "guide & !(cache | field)"),
            Map.entry("field <-> guide", "field <-> guide"),
            Map.entry("field <2> cache", "field <2> cache"),
            Map.entry("\"field guide\"", "field <-> guide"),
            Map.entry("(field | partial) <-> (guide | index)", "(field | partial) <-> (guide | index)"),
            Map.entry("inval:*", "inval:*"),
            Map.entry("ca:* & !fi:*", "ca:* & !fi:*"),
            Map.entry("\"field gu\":*", "field:* <-> gu:*"),
            Map.entry("cache:A | database:D", "cache:A | database:D"),
            Map.entry("cache) & (", "cache"),
            Map.entry("(((cache | ", "cache"),
            Map.entry("red", "red"),
            Map.entry("same", "same"),
            Map.entry("größe real", "größe & real"),
            Map.entry("one -two", "one & !two"),
            Map.entry("the", "the"),
            Map.entry("", ""),
            Map.entry("% _ \\ '", ""),
            Map.entry("well-known", "'well-known'"),
            Map.entry("message !2", "message & !2"));

    static final List<String> TEXTS = SYNTAX.keySet().stream().sorted().toList();

    private final Session session;
    private final Map<List<String>, Boolean> found = new HashMap<>();
    private final Map<List<Object>, Map<String, Double>> ranks = new HashMap<>();

    Searches(Session session) {
        this.session = session;
    }

    /// Whether a text matches, looked at by itself.
    boolean matches(String text, String search) {
        return found.computeIfAbsent(
                List.of(text, search),
                _ -> session.text("select to_tsvector('english', ?) @@ to_tsquery('english', ?)", text, syntax(search))
                        .equals("t"));
    }

    /// How well the text of some fields matches.
    double rank(Row row, List<Field> fields, String search) {
        var names = fields.stream().map(Field::name).toList();
        return Objects.requireNonNull(ranks.computeIfAbsent(
                        List.of(row.model().name(), names, search), _ -> rank(row.model(), fields, search))
                .get(row.id()));
    }

    private Map<String, Double> rank(Model model, List<Field> fields, String search) {
        var columns = fields.stream().map(Searches::column).collect(Collectors.joining(", "));
        var sql = "select id::text, ts_rank(to_tsvector('english', concat_ws(' ', " + columns
                + ")), to_tsquery('english', ?)) from " + table(model);
        var all = new HashMap<String, Double>();
        try (var statement = session.connection().prepareStatement(sql)) {
            statement.setString(1, syntax(search));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    all.put(rows.getString(1), (double) rows.getFloat(2));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
        return all;
    }

    private static String syntax(String search) {
        return Objects.requireNonNull(SYNTAX.get(search), search);
    }

    private static String table(Model model) {
        return model.table().schema() + "." + model.table().name();
    }

    private static String column(Field field) {
        return '"' + field.column() + '"';
    }
}
