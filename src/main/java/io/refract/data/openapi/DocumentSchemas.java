package io.refract.data.openapi;

import static io.refract.http.openapi.Schemas.integer;
import static io.refract.http.openapi.Schemas.list;
import static io.refract.http.openapi.Schemas.orNull;
import static io.refract.http.openapi.Schemas.part;
import static io.refract.http.openapi.Schemas.text;

import io.refract.catalog.Catalog;
import io.refract.catalog.Model;
import io.refract.catalog.Relation;
import io.refract.data.CatalogView;
import io.refract.http.openapi.DocumentShape;
import io.refract.query.Selection;
import io.refract.query.Selection.CountItem;
import io.refract.query.Selection.CountsItem;
import io.refract.query.Selection.FieldItem;
import io.refract.query.Selection.ManyItem;
import io.refract.query.Selection.OneItem;
import io.refract.query.Selection.SnippetItem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Set;
import org.eclipse.microprofile.openapi.models.media.Schema;

/// The documents of resources, made of what their selections take from the models.
///
/// @param views what each kind of caller can see
record DocumentSchemas(Catalog catalog, Collection<CatalogView> views) {
    Schema schema(DocumentShape shape) {
        return object(catalog.require(shape.model()), shape.selection(), shape.sometimes());
    }

    private Schema object(Model model, Selection selection, Set<String> sometimes) {
        var rows = new RowSchemas(new ModelSchemas(catalog, model), views);
        var members = new LinkedHashMap<String, Schema>();
        var always = new ArrayList<String>();
        for (var item : selection.items()) {
            var name = name(item);
            members.put(name, member(item, model, rows));
            if (rows.isInEveryRow(name) && !sometimes.contains(name)) {
                always.add(name);
            }
        }
        return part(members, always.toArray(String[]::new));
    }

    private static String name(Selection.Item item) {
        return switch (item) {
            case FieldItem field -> field.field();
            case OneItem one -> one.relation();
            case ManyItem many -> many.relation();
            case CountsItem _ -> "_count";
            case CountItem count -> count.name();
            case SnippetItem snippet -> snippet.name();
        };
    }

    private Schema member(Selection.Item item, Model model, RowSchemas rows) {
        return switch (item) {
            case FieldItem field -> rows.value(field.field());
            case OneItem one -> {
                var related = related(model, one.relation(), one.selection());
                yield isAlwaysThere(model, one.relation()) ? related : orNull(related);
            }
            case ManyItem many -> list(related(model, many.relation(), many.selection()));
            case CountsItem counts -> counts(counts);
            case CountItem _ -> integer();
            case SnippetItem _ -> text().description("HTML: found words stand in mark elements, the rest is escaped");
        };
    }

    /// Whether each row has one, and everybody sees it: a row is deleted with the one that it belongs to.
    private boolean isAlwaysThere(Model model, String name) {
        var relation = model.relation(name).orElseThrow();
        return relation.join() instanceof Relation.Direct direct
                && model.fields().stream()
                        .anyMatch(field -> field.required() && field.column().equals(direct.localColumn()))
                && model.key().fields().stream()
                        .noneMatch(field -> field.column().equals(direct.localColumn()))
                && views.stream().allMatch(view -> view.showsEveryRow(catalog.target(relation)));
    }

    private Schema related(Model model, String relation, Selection selection) {
        var target = catalog.target(model.relation(relation).orElseThrow());
        return object(target, selection, Set.of());
    }

    private static Schema counts(CountsItem item) {
        var numbers = new LinkedHashMap<String, Schema>();
        item.counts().forEach(count -> numbers.put(count.relation(), integer()));
        return part(numbers, numbers.keySet().toArray(String[]::new));
    }
}
