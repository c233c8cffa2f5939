package io.refract.data.openapi;

import static io.refract.http.openapi.Schemas.integer;
import static io.refract.http.openapi.Schemas.list;
import static io.refract.http.openapi.Schemas.orNull;
import static io.refract.http.openapi.Schemas.part;

import io.refract.catalog.Computed;
import io.refract.catalog.Field;
import io.refract.data.CatalogView;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.media.Schema;

/// Rows as they are answered.
///
/// @param views what each kind of caller can see
record RowSchemas(ModelSchemas of, Collection<CatalogView> views) {
    void addTo(Map<String, Schema> schemas) {
        schemas.put(of.name(""), row());
        if (!of.relationsToMany().isEmpty()) {
            var counts = new LinkedHashMap<String, Schema>();
            of.relationsToMany().forEach(relation -> counts.put(relation.name(), integer()));
            schemas.put(of.name("Counts"), part(counts));
        }
    }

    private Schema row() {
        var members = new LinkedHashMap<String, Schema>();
        of.fields().forEach(field -> members.put(field.name(), value(field)));
        of.model().computed().forEach(computed -> members.put(computed.name(), ValueSchemas.computed(computed)));
        var always = members.keySet().stream().filter(this::isInEveryRow).toArray(String[]::new);
        for (var relation : of.model().relations()) {
            var target = of.ref(relation, "");
            members.put(relation.name(), relation.many() ? list(target) : orNull(target));
        }
        if (!of.relationsToMany().isEmpty()) {
            members.put("_count", of.ref("Counts"));
        }
        return part(members, always)
                .description("A row. With select or omit, only what was chosen is in it; relations and _count are in"
                        + " it if they are asked for and the caller may see them.");
    }

    /// The value of a field or of what is computed of fields.
    Schema value(String member) {
        return of.model()
                .field(member)
                .map(RowSchemas::value)
                .or(() -> of.model().computed(member).map(ValueSchemas::computed))
                .orElseThrow();
    }

    private static Schema value(Field field) {
        var value = ValueSchemas.answered(field.type());
        return field.required() ? value : orNull(value);
    }

    /// Whether everybody who gets a row gets the member, if it is asked for.
    boolean isInEveryRow(String member) {
        var sources = of.model().computed(member).map(Computed::sources).orElse(List.of());
        return Stream.concat(Stream.of(member), sources.stream())
                .allMatch(name -> views.stream().allMatch(view -> view.showsAlways(of.model(), name)));
    }
}
