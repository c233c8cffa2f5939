package io.refract.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import io.refract.catalog.Catalog;
import io.refract.catalog.CompositeType;
import io.refract.catalog.EnumType;
import io.refract.catalog.Field;
import io.refract.catalog.ListType;
import io.refract.catalog.Model;
import io.refract.catalog.Relation;
import io.refract.catalog.ScalarType;
import io.refract.database.Session;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// All rows of all models, deleted ones too, read by plain SQL.
final class Data {
    private final Catalog catalog;
    private final Map<String, List<Row>> rows = new HashMap<>();
    private final Map<Relation, Map<Object, List<Row>>> related = new HashMap<>();
    private final Set<String> bytewise = new HashSet<>();

    private Data(Catalog catalog) {
        this.catalog = catalog;
    }

    static Data load(Catalog catalog, Session session) throws SQLException {
        var data = new Data(catalog);
        for (var model : catalog.models()) {
            data.load(model, session);
        }
        for (var model : catalog.models()) {
            for (var relation : model.relations()) {
                data.relate(relation, session);
            }
        }
        return data;
    }

    List<Row> rows(Model model) {
        return rows.getOrDefault(model.name(), List.of());
    }

    List<Row> related(Row row, Relation relation) {
        var local = row.column(
                switch (relation.join()) {
                    case Relation.Direct direct -> direct.localColumn();
                    case Relation.Through through -> through.localColumn();
                });
        return local == null
                ? List.of()
                : related.getOrDefault(relation, Map.of()).getOrDefault(local, List.of());
    }

    /// Whether the field's texts have the order of their bytes.
    boolean bytewise(Model model, Field field) {
        return bytewise.contains(model.name() + "." + field.column());
    }

    private void load(Model model, Session session) throws SQLException {
        var table = model.table().schema() + "." + model.table().name();
        var columns = model.fields().stream().map(Data::column).collect(Collectors.joining(", "));
        var loaded = new ArrayList<Row>();
        try (var statement = session.connection().createStatement();
                var found = statement.executeQuery("select " + columns + " from " + table)) {
            while (found.next()) {
                loaded.add(row(model, found));
            }
        }
        rows.put(model.name(), loaded);
        session.column(
                        "select attname from pg_attribute where attrelid = ?::regclass and attcollation = '\"C\"'::regcollation",
                        table)
                .forEach(column -> bytewise.add(model.name() + "." + column));
    }

    private static String column(Field field) {
        var column = '"' + field.column() + '"';
        return switch (field.type()) {
            case ScalarType scalar
            when scalar == ScalarType.TIMESTAMP -> "(extract(epoch from " + column + ") * 1000)::bigint::text";
            case ScalarType _, EnumType _ -> column + "::text";
            case ListType _, CompositeType _ -> "to_json(" + column + ")::text";
        };
    }

    private static Row row(Model model, ResultSet found) throws SQLException {
        var values = new HashMap<String, @Nullable Object>();
        var position = 1;
        for (var field : model.fields()) {
            var text = found.getString(position++);
            values.put(field.column(), text == null ? null : value(field, text));
        }
        return new Row(model, values);
    }

    private static @Nullable Object value(Field field, String text) {
        return switch (field.type()) {
            case ScalarType scalar ->
                switch (scalar) {
                    case INTEGER, BIG_INTEGER, DECIMAL -> new BigDecimal(text);
                    case BOOLEAN -> text.equals("true") || text.equals("t");
                    case TIMESTAMP -> Instant.ofEpochMilli(Long.parseLong(text));
                    case JSON -> Json.read(text);
                    case ID, TEXT, FLOAT, REAL, DATE -> Values.of(scalar, TextNode.valueOf(text));
                };
            case EnumType _ -> text;
            case ListType list -> Values.of(list, Json.read(text));
            case CompositeType composite -> composite(composite, Json.read(text));
        };
    }

    /// A composite value whose parts are all null is null.
    private static @Nullable JsonNode composite(CompositeType type, JsonNode columns) {
        var object = JsonNodeFactory.instance.objectNode();
        var empty = true;
        for (var part : type.parts()) {
            object.set(part.name(), columns.get(part.column()));
            empty &= columns.get(part.column()).isNull();
        }
        return empty ? null : object;
    }

    private void relate(Relation relation, Session session) throws SQLException {
        if (related.containsKey(relation)) {
            return;
        }
        related.put(
                relation,
                switch (relation.join()) {
                    case Relation.Direct direct -> index(relation, direct.targetColumn());
                    case Relation.Through through -> through(relation, through, session);
                });
    }

    private Map<Object, List<Row>> index(Relation relation, String column) {
        var index = new HashMap<Object, List<Row>>();
        for (var row : rows(catalog.target(relation))) {
            var key = row.column(column);
            if (key != null) {
                index.computeIfAbsent(key, _ -> new ArrayList<>()).add(row);
            }
        }
        return index;
    }

    private Map<Object, List<Row>> through(Relation relation, Relation.Through through, Session session)
            throws SQLException {
        var far = index(relation, through.targetColumn());
        var index = new HashMap<Object, List<Row>>();
        try (var statement = session.connection().createStatement();
                var links = statement.executeQuery("select " + through.nearColumn() + "::text, " + through.farColumn()
                        + "::text from " + through.table().schema() + "."
                        + through.table().name())) {
            while (links.next()) {
                index.computeIfAbsent(links.getString(1), _ -> new ArrayList<>())
                        .addAll(far.getOrDefault(links.getString(2), List.of()));
            }
        }
        return index;
    }
}
