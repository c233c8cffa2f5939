package io.refract.data.openapi;

import static io.refract.data.openapi.Schemas.integer;
import static io.refract.data.openapi.Schemas.list;
import static io.refract.data.openapi.Schemas.orNull;
import static io.refract.data.openapi.Schemas.part;

import io.refract.data.Sight;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.media.Schema;

/// Rows as they are answered.
///
/// @param sights what each kind of caller can see
record RowSchemas(ModelSchemas of, Collection<Sight> sights) {
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
        var always = new ArrayList<String>();
        for (var field : of.fields()) {
            var value = ValueSchemas.answered(field.type());
            members.put(field.name(), field.required() ? value : orNull(value));
            always.add(field.name());
        }
        for (var computed : of.model().computed()) {
            members.put(computed.name(), ValueSchemas.computed(computed));
            always.add(computed.name());
            if (!computed.sources().stream().allMatch(this::isInEveryRow)) {
                always.removeLast();
            }
        }
        for (var relation : of.model().relations()) {
            var target = of.ref(relation, "");
            members.put(relation.name(), relation.many() ? list(target) : orNull(target));
        }
        if (!of.relationsToMany().isEmpty()) {
            members.put("_count", of.ref("Counts"));
        }
        always.removeIf(name -> !isInEveryRow(name));
        return part(members, always.toArray(String[]::new))
                .description("A row. With select or omit, only what was chosen is in it; relations and _count are in"
                        + " it if they are asked for and the caller may see them.");
    }

    private boolean isInEveryRow(String member) {
        return sights.stream().allMatch(sight -> sight.showsAlways(of.model(), member));
    }
}
