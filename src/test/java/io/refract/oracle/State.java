package io.refract.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import io.refract.catalog.Catalog;
import io.refract.catalog.Model;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// All rows that writes can be about, as PostgreSQL has them: by table, and by their keys.
record State(Map<String, Map<String, JsonNode>> tables) {
    /// A row that is not as it was; null where there was or is none.
    record Difference(
            String table,
            @Nullable JsonNode before,
            @Nullable JsonNode after) {
        boolean isNew() {
            return before == null;
        }

        boolean isGone() {
            return after == null;
        }

        JsonNode row() {
            return after == null ? was() : after;
        }

        JsonNode was() {
            if (before == null) {
                throw new IllegalStateException("there was none");
            }
            return before;
        }

        /// The columns that hold something else; none if the row is new or gone.
        List<String> columns() {
            return before == null || after == null
                    ? List.of()
                    : before.propertyStream()
                            .map(Map.Entry::getKey)
                            .filter(name -> !before.path(name).equals(after.path(name)))
                            .toList();
        }

        @Override
        public String toString() {
            return isNew()
                    ? table + " has a new row " + after
                    : isGone() ? table + " has no more " + before : table + " " + columns() + " of " + before;
        }
    }

    static State load(Catalog catalog, Connection connection) throws SQLException {
        var sql = models(catalog).map(State::select).collect(Collectors.joining(" union all "));
        var tables = new TreeMap<String, Map<String, JsonNode>>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                tables.computeIfAbsent(rows.getString(1), _ -> new TreeMap<>())
                        .put(rows.getString(2), Json.read(rows.getString(3)));
            }
        }
        return new State(tables);
    }

    /// A number for what [#load] would load, which is made without loading it: another one if anything differs.
    static BigDecimal digest(Catalog catalog, Connection connection) throws SQLException {
        var lines = models(catalog)
                .map(Model::table)
                .map(table -> "select '%1$s ' || t::text as line from %1$s t".formatted(table.name()))
                .collect(Collectors.joining(" union all "));
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select coalesce(sum(hashtextextended(line, 0)), 0) from (" + lines + ") l")) {
            rows.next();
            return rows.getBigDecimal(1);
        }
    }

    private static Stream<Model> models(Catalog catalog) {
        return catalog.models().stream().filter(model -> !model.name().equals("auditLog"));
    }

    private static String select(Model model) {
        var table = model.table().name();
        var key = model.key().fields().stream()
                .map(field -> "t." + field.column() + "::text")
                .collect(Collectors.joining(" || ' ' || "));
        return "select '" + table + "', " + key + ", (to_jsonb(t) - 'search')::text from " + table + " t";
    }

    List<JsonNode> rows(Model model) {
        return rows(model.table().name());
    }

    List<JsonNode> rows(String table) {
        return List.copyOf(tables.getOrDefault(table, Map.of()).values());
    }

    @Nullable
    JsonNode row(String table, String key) {
        return tables.getOrDefault(table, Map.of()).get(key);
    }

    List<Difference> since(State before) {
        var differences = new ArrayList<Difference>();
        var names = new TreeSet<>(tables.keySet());
        names.addAll(before.tables.keySet());
        for (var table : names) {
            var keys = new HashSet<String>();
            keys.addAll(tables.getOrDefault(table, Map.of()).keySet());
            keys.addAll(before.tables.getOrDefault(table, Map.of()).keySet());
            for (var key : new TreeSet<>(keys)) {
                var was = before.row(table, key);
                var is = row(table, key);
                if (was == null || !was.equals(is)) {
                    differences.add(new Difference(table, was, is));
                }
            }
        }
        return differences;
    }
}
