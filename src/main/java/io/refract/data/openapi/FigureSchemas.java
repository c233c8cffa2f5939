package io.refract.data.openapi;

import static io.refract.http.openapi.Schemas.allOf;
import static io.refract.http.openapi.Schemas.anyOf;
import static io.refract.http.openapi.Schemas.flag;
import static io.refract.http.openapi.Schemas.formatted;
import static io.refract.http.openapi.Schemas.integer;
import static io.refract.http.openapi.Schemas.object;
import static io.refract.http.openapi.Schemas.orNull;
import static io.refract.http.openapi.Schemas.part;

import io.refract.catalog.Field;
import io.refract.catalog.ScalarType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/// Figures over rows and over groups of rows: how they are asked for and how they are answered.
record FigureSchemas(ModelSchemas of) {
    void addTo(Map<String, Schema> schemas) {
        var count = new LinkedHashMap<String, Schema>();
        count.put("_all", flag());
        count.putAll(each(of.fields(), _ -> flag()));
        schemas.put(of.name("CountSelect"), object(count));
        schemas.put(of.name("ExtremeSelect"), object(each(of.extremeFields(), _ -> flag())));
        schemas.put(of.name("FieldCounts"), part(counts()));
        schemas.put(of.name("Extremes"), part(each(of.extremeFields(), FigureSchemas::sameOrNull)));
        if (of.hasNumbers()) {
            schemas.put(of.name("NumberSelect"), object(each(of.numberFields(), _ -> flag())));
            schemas.put(of.name("Averages"), part(each(of.numberFields(), FigureSchemas::average)));
            schemas.put(of.name("Sums"), part(each(of.numberFields(), FigureSchemas::sameOrNull)));
        }
        schemas.put(of.name("Aggregate"), part(answered()));
        // What only some rows show is null in the group of the others
        schemas.put(
                of.name("Group"),
                allOf(part(each(of.sortableFields(), FigureSchemas::sameOrNull)), of.ref("Aggregate")));
    }

    /// The arguments that ask for figures.
    SequencedMap<String, Schema> asked() {
        return functions(anyOf(flag(), of.ref("CountSelect")), "NumberSelect", "NumberSelect", "ExtremeSelect");
    }

    private SequencedMap<String, Schema> answered() {
        return functions(anyOf(integer(), of.ref("FieldCounts")), "Averages", "Sums", "Extremes");
    }

    private SequencedMap<String, Schema> functions(Schema count, String average, String sum, String extreme) {
        var members = new LinkedHashMap<String, Schema>();
        members.put("_count", count);
        if (of.hasNumbers()) {
            members.put("_avg", of.ref(average));
            members.put("_sum", of.ref(sum));
        }
        members.put("_min", of.ref(extreme));
        members.put("_max", of.ref(extreme));
        return members;
    }

    private SequencedMap<String, Schema> counts() {
        var counts = new LinkedHashMap<String, Schema>();
        counts.put("_all", integer());
        counts.putAll(each(of.fields(), _ -> integer()));
        return counts;
    }

    private static SequencedMap<String, Schema> each(List<Field> fields, Function<Field, Schema> schema) {
        var members = new LinkedHashMap<String, Schema>();
        fields.forEach(field -> members.put(field.name(), schema.apply(field)));
        return members;
    }

    private static Schema average(Field field) {
        return field.type() == ScalarType.DECIMAL ? sameOrNull(field) : orNull(formatted(SchemaType.NUMBER, "double"));
    }

    private static Schema sameOrNull(Field field) {
        return orNull(ValueSchemas.answered(field.type()));
    }
}
