package io.refract.data.openapi;

import static io.refract.http.openapi.Schemas.anyOf;
import static io.refract.http.openapi.Schemas.object;
import static io.refract.http.openapi.Schemas.oneOf;
import static io.refract.http.openapi.Schemas.oneOrMore;
import static io.refract.http.openapi.Schemas.reference;
import static io.refract.http.openapi.Schemas.text;

import io.refract.catalog.Field;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.eclipse.microprofile.openapi.models.media.Schema;

/// What rows and groups are ordered by.
record OrderSchemas(ModelSchemas of) {
    static final String SORT = "SortOrder";
    private static final String SORT_WITH_NULLS = "SortOrderWithNulls";

    static Map<String, Schema> shared() {
        return Map.of(
                SORT,
                oneOf("asc", "desc"),
                SORT_WITH_NULLS,
                object(new LinkedHashMap<>(Map.of("sort", reference(SORT), "nulls", oneOf("first", "last"))), "sort"));
    }

    void addTo(Map<String, Schema> schemas) {
        schemas.put(of.name("OrderBy"), rows().maxProperties(1));
        schemas.put(of.name("GroupOrderBy"), groups().maxProperties(1));
        var counts = sorted(names(of.fields()));
        counts.put("_all", reference(SORT));
        schemas.put(of.name("CountOrder"), object(counts).maxProperties(1));
        schemas.put(
                of.name("ExtremeOrder"),
                object(sorted(names(of.extremeFields()))).maxProperties(1));
        if (of.hasNumbers()) {
            schemas.put(
                    of.name("NumberOrder"),
                    object(sorted(names(of.numberFields()))).maxProperties(1));
        }
    }

    private Schema rows() {
        var members = fields();
        for (var relation : of.model().relations()) {
            members.put(relation.name(), relation.many() ? object(sorted("_count")) : of.ref(relation, "OrderBy"));
        }
        if (!of.textFields().isEmpty()) {
            members.put("_relevance", relevance());
        }
        return object(members);
    }

    private Schema relevance() {
        var members = sorted("sort");
        members.put("fields", oneOrMore(oneOf(names(of.textFields()))));
        members.put("search", text());
        return object(members, "fields", "search");
    }

    private Schema groups() {
        var members = fields();
        members.put("_count", of.ref("CountOrder"));
        if (of.hasNumbers()) {
            members.put("_avg", of.ref("NumberOrder"));
            members.put("_sum", of.ref("NumberOrder"));
        }
        members.put("_min", of.ref("ExtremeOrder"));
        members.put("_max", of.ref("ExtremeOrder"));
        return object(members);
    }

    private static String[] names(List<Field> fields) {
        return fields.stream().map(Field::name).toArray(String[]::new);
    }

    private SequencedMap<String, Schema> fields() {
        var members = new LinkedHashMap<String, Schema>();
        for (var field : of.sortableFields()) {
            members.put(
                    field.name(),
                    field.required() ? reference(SORT) : anyOf(reference(SORT), reference(SORT_WITH_NULLS)));
        }
        return members;
    }

    private static SequencedMap<String, Schema> sorted(String... names) {
        var members = new LinkedHashMap<String, Schema>();
        for (var name : names) {
            members.put(name, reference(SORT));
        }
        return members;
    }
}
