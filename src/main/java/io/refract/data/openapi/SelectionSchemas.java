package io.refract.data.openapi;

import static io.refract.http.openapi.Schemas.anyOf;
import static io.refract.http.openapi.Schemas.flag;
import static io.refract.http.openapi.Schemas.integer;
import static io.refract.http.openapi.Schemas.object;
import static io.refract.http.openapi.Schemas.oneOrMore;
import static io.refract.http.openapi.Schemas.reference;

import io.refract.catalog.Computed;
import io.refract.catalog.Field;
import io.refract.catalog.Relation;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.media.Schema;

/// What of a row is wanted, and which rows of its relations.
record SelectionSchemas(ModelSchemas of) {
    private static final String TAKE = "Take";
    private static final String SKIP = "Skip";

    static Map<String, Schema> shared(SliceLimits limits) {
        return Map.of(
                TAKE,
                integer()
                        .minimum(BigDecimal.valueOf(-limits.take()))
                        .maximum(BigDecimal.valueOf(limits.take()))
                        .description(
                                "How many rows; negative: the last ones of the order. $meta tells the limits if others are set"),
                SKIP,
                integer().minimum(BigDecimal.ZERO).maximum(BigDecimal.valueOf(limits.skip())));
    }

    /// How many rows of a list are wanted.
    static Schema take() {
        return reference(TAKE);
    }

    static Schema skip() {
        return reference(SKIP);
    }

    void addTo(Map<String, Schema> schemas) {
        var select = fields();
        select.putAll(relations());
        schemas.put(of.name("Select"), object(select));
        schemas.put(of.name("Omit"), object(fields()));
        schemas.put(of.name("Field"), of.fieldName());
        if (!relations().isEmpty()) {
            schemas.put(of.name("Include"), object(relations()));
        }
        schemas.put(of.name("RowArgs"), object(chosen()));
        var orNone = chosen();
        orNone.put("where", of.ref("Where"));
        schemas.put(of.name("RowOrNoneArgs"), object(orNone));
        schemas.put(of.name("ListArgs"), object(listed()));
    }

    private SequencedMap<String, Schema> fields() {
        var members = new LinkedHashMap<String, Schema>();
        Stream.concat(
                        of.fields().stream().map(Field::name),
                        of.model().computed().stream().map(Computed::name))
                .forEach(name -> members.put(name, flag()));
        return members;
    }

    private SequencedMap<String, Schema> relations() {
        var members = new LinkedHashMap<String, Schema>();
        for (var relation : of.model().relations()) {
            members.put(relation.name(), anyOf(flag(), of.ref(relation, arguments(relation))));
        }
        if (!of.relationsToMany().isEmpty()) {
            members.put("_count", anyOf(flag(), counts()));
        }
        return members;
    }

    private String arguments(Relation relation) {
        if (relation.many()) {
            return "ListArgs";
        }
        return of.model().isOptional(relation) ? "RowOrNoneArgs" : "RowArgs";
    }

    private Schema counts() {
        var counted = new LinkedHashMap<String, Schema>();
        for (var relation : of.relationsToMany()) {
            var where = new LinkedHashMap<>(Map.of("where", of.ref(relation, "Where")));
            counted.put(relation.name(), anyOf(flag(), object(where)));
        }
        return object(new LinkedHashMap<>(Map.of("select", object(counted))), "select");
    }

    /// What is wanted of one row.
    SequencedMap<String, Schema> chosen() {
        var members = new LinkedHashMap<String, Schema>();
        members.put("select", of.ref("Select"));
        if (!relations().isEmpty()) {
            members.put("include", of.ref("Include"));
        }
        members.put("omit", of.ref("Omit"));
        return members;
    }

    private SequencedMap<String, Schema> listed() {
        var members = sliced();
        members.put("take", take());
        members.put("distinct", of.fieldNames());
        members.putAll(chosen());
        return members;
    }

    /// Which rows are wanted, by their order and number. Where they are only looked at, their number has no limit.
    SequencedMap<String, Schema> sliced() {
        var members = new LinkedHashMap<String, Schema>();
        members.put("where", of.ref("Where"));
        members.put("orderBy", oneOrMore(of.ref("OrderBy")));
        members.put("cursor", of.ref("WhereUnique"));
        members.put("take", integer().description("Negative: the last rows of the order"));
        members.put("skip", skip());
        return members;
    }
}
