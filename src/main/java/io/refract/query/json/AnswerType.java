package io.refract.query.json;

import io.refract.catalog.Catalog;
import io.refract.catalog.Computed;
import io.refract.catalog.Model;
import io.refract.catalog.ScalarType;
import io.refract.catalog.ValueType;
import io.refract.query.Aggregate;
import io.refract.query.Create;
import io.refract.query.CreateMany;
import io.refract.query.Delete;
import io.refract.query.DeleteMany;
import io.refract.query.Figure;
import io.refract.query.FindMany;
import io.refract.query.FindOne;
import io.refract.query.FindRows;
import io.refract.query.GroupBy;
import io.refract.query.Mutation;
import io.refract.query.Query;
import io.refract.query.Selection;
import io.refract.query.Selection.CountItem;
import io.refract.query.Selection.CountsItem;
import io.refract.query.Selection.FieldItem;
import io.refract.query.Selection.ManyItem;
import io.refract.query.Selection.OneItem;
import io.refract.query.Selection.SnippetItem;
import io.refract.query.Update;
import io.refract.query.UpdateMany;
import io.refract.query.Upsert;
import io.refract.query.UpsertMany;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What an answer looks like, as far as a path can lead into it. Anything in it may be null.
public sealed interface AnswerType {
    /// What there is, with its article, for messages.
    String description();

    /// A value without parts.
    record Value(ValueType type) implements AnswerType {
        @Override
        public String description() {
            return Types.described(type);
        }
    }

    /// An object.
    record Members(Map<String, AnswerType> byName) implements AnswerType {
        @Override
        public String description() {
            return "an object";
        }
    }

    /// A list, of any length.
    record Items(AnswerType item) implements AnswerType {
        @Override
        public String description() {
            return "a list";
        }
    }

    /// That of the answer to a query.
    ///
    /// @param catalog holds the models that the query names
    static AnswerType of(Query query, Catalog catalog) {
        var model = catalog.require(query.model());
        return switch (query) {
            case FindRows rows
            when rows.form() == FindRows.Form.LIST -> new Items(row(model, rows.selection(), catalog));
            case FindRows rows -> row(model, rows.selection(), catalog);
            case FindOne one -> row(model, one.selection(), catalog);
            case FindMany many -> new Items(row(model, many.selection(), catalog));
            case Aggregate aggregate -> aggregate(model, aggregate);
            case GroupBy groups -> {
                var members = figures(model, groups.figures());
                groups.by().forEach(key -> members.put(key.field(), ofField(model, key.field())));
                yield new Items(new Members(members));
            }
        };
    }

    /// That of the answer to a mutation.
    ///
    /// @param catalog holds the models that the mutation names
    static AnswerType of(Mutation mutation, Catalog catalog) {
        var selection = mutation.selection();
        if (selection == null) {
            return new Members(Map.of("count", new Value(ScalarType.INTEGER)));
        }
        var row = row(catalog.require(mutation.model()), selection, catalog);
        return switch (mutation) {
            case Create _, Update _, Upsert _, Delete _ -> row;
            case CreateMany _, UpdateMany _, UpsertMany _, DeleteMany _ -> new Items(row);
        };
    }

    private static AnswerType row(Model model, Selection selection, Catalog catalog) {
        var members = new LinkedHashMap<String, AnswerType>();
        for (var item : selection.items()) {
            switch (item) {
                case FieldItem field -> members.put(field.field(), ofField(model, field.field()));
                case OneItem one ->
                    members.put(one.relation(), related(model, one.relation(), one.selection(), catalog));
                case ManyItem many ->
                    members.put(many.relation(), new Items(related(model, many.relation(), many.selection(), catalog)));
                case CountsItem counts -> members.put(Figure.Function.COUNT.member(), counts(counts));
                case CountItem count -> members.put(count.name(), new Value(ScalarType.INTEGER));
                case SnippetItem snippet -> members.put(snippet.name(), new Value(ScalarType.TEXT));
            }
        }
        return new Members(members);
    }

    private static AnswerType related(Model model, String relation, Selection selection, Catalog catalog) {
        return row(catalog.target(model.relation(relation).orElseThrow()), selection, catalog);
    }

    private static AnswerType ofField(Model model, String name) {
        return new Value(model.field(name).map(field -> field.type()).orElseGet(() -> switch (model.computed(name)
                .orElseThrow()) {
            case Computed.FirstPresent _ -> ScalarType.TEXT;
            case Computed.WithinLast _ -> ScalarType.BOOLEAN;
        }));
    }

    private static AnswerType counts(CountsItem item) {
        var members = new LinkedHashMap<String, AnswerType>();
        item.counts().forEach(count -> members.put(count.relation(), new Value(ScalarType.INTEGER)));
        return new Members(members);
    }

    private static AnswerType aggregate(Model model, Aggregate aggregate) {
        return switch (aggregate.form()) {
            case NUMBER -> new Value(ScalarType.INTEGER);
            case EXISTS -> new Value(ScalarType.BOOLEAN);
            case COUNTS ->
                Objects.requireNonNull(figures(model, aggregate.figures()).get(Figure.Function.COUNT.member()));
            case OBJECT -> new Members(figures(model, aggregate.figures()));
        };
    }

    /// An object of fields for each function, but for a number of rows, which stands by itself.
    private static Map<String, AnswerType> figures(Model model, List<Figure> figures) {
        var members = new LinkedHashMap<String, Map<String, AnswerType>>();
        var all = new LinkedHashMap<String, AnswerType>();
        for (var figure : figures) {
            var function = figure.function();
            if (function == Figure.Function.ROWS) {
                all.put(function.member(), new Value(ScalarType.INTEGER));
            } else {
                var fields = members.computeIfAbsent(function.member(), _ -> new LinkedHashMap<>());
                fields.put(figure.field() == null ? FigureReader.ALL : figure.field(), ofFigure(model, figure));
                all.put(function.member(), new Members(fields));
            }
        }
        return all;
    }

    private static AnswerType ofFigure(Model model, Figure figure) {
        var field = figure.field();
        return new Value(
                field == null
                        ? ScalarType.INTEGER
                        : FigureReader.type(
                                        figure.function(),
                                        model.field(field).orElseThrow().type())
                                .orElseThrow());
    }
}
