package io.refract.engine;

import io.refract.catalog.TableName;
import io.refract.sql.Cells;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The tables of the database with the columns that may be read.
record StoredTables(Map<TableName, Map<String, Column>> tables) {
    /// @param required whether it is `not null`, or belongs to a view, of which PostgreSQL does not tell
    /// @param parts the values of an enum, the attributes of a composite type, else nothing
    record Column(boolean required, String type, List<String> parts) {}

    /// @param rows schema, table, column, required, type, parts
    static StoredTables of(List<Cells> rows) {
        var tables = new HashMap<TableName, Map<String, Column>>();
        for (var row : rows) {
            var table = new TableName(text(row, 0), text(row, 1));
            var column = new Column(Boolean.TRUE.equals(row.value(3)), text(row, 4), parts(row));
            tables.computeIfAbsent(table, _ -> new HashMap<>()).put(text(row, 2), column);
        }
        return new StoredTables(tables);
    }

    private static String text(Cells row, int column) {
        return String.valueOf(row.value(column));
    }

    private static List<String> parts(Cells row) {
        return row.value(5) instanceof Object[] parts
                ? Arrays.stream(parts).map(String::valueOf).toList()
                : List.of();
    }

    boolean has(TableName table) {
        return tables.containsKey(table);
    }

    Optional<Column> column(TableName table, String column) {
        return Optional.ofNullable(tables.getOrDefault(table, Map.of()).get(column));
    }
}
