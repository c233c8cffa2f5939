package io.refract.data.openapi;

import static io.refract.http.openapi.Schemas.allOf;
import static io.refract.http.openapi.Schemas.anyOf;
import static io.refract.http.openapi.Schemas.list;
import static io.refract.http.openapi.Schemas.nothing;
import static io.refract.http.openapi.Schemas.object;
import static io.refract.http.openapi.Schemas.oneOrMore;
import static io.refract.http.openapi.Schemas.part;

import io.refract.catalog.CompositeType;
import io.refract.catalog.EnumType;
import io.refract.catalog.Field;
import io.refract.catalog.ListType;
import io.refract.catalog.Relation;
import io.refract.catalog.ScalarType;
import io.refract.catalog.UniqueKey;
import io.refract.http.openapi.Schemas;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.models.media.Schema;

/// What rows must fulfil.
record WhereSchemas(ModelSchemas of) {
    void addTo(Map<String, Schema> schemas) {
        schemas.put(of.name("Where"), where());
        schemas.put(of.name("WhereUnique"), unique());
    }

    private Schema where() {
        var members = new LinkedHashMap<String, Schema>();
        members.put("AND", oneOrMore(of.ref("Where")));
        members.put("OR", oneOrMore(of.ref("Where")));
        members.put("NOT", oneOrMore(of.ref("Where")));
        for (var field : of.fields()) {
            field(field).ifPresent(schema -> members.put(field.name(), schema));
        }
        for (var relation : of.model().relations()) {
            members.put(relation.name(), related(relation));
        }
        for (var key : keys()) {
            if (key.fields().size() > 1) {
                members.put(key.name(), key(key));
            }
        }
        return object(members);
    }

    /// A value, a filter, or null where there may be no value.
    static Optional<Schema> field(Field field) {
        var choices = new ArrayList<Schema>();
        switch (field.type()) {
            case ScalarType.JSON -> choices.add(FilterSchemas.of(ScalarType.JSON, !field.required()));
            case ScalarType scalar -> {
                choices.add(ValueSchemas.asked(scalar));
                choices.add(FilterSchemas.of(scalar, !field.required()));
            }
            case EnumType type -> {
                choices.add(Schemas.reference(type.name()));
                choices.add(FilterSchemas.of(type, !field.required()));
            }
            case ListType type -> {
                choices.add(list(ValueSchemas.asked(type.element())));
                choices.add(FilterSchemas.ofList(type.element()));
            }
            case CompositeType _ -> {
                return Optional.empty();
            }
        }
        if (!field.required() && field.type() != ScalarType.JSON) {
            choices.add(nothing());
        }
        return Optional.of(anyOf(choices.toArray(Schema[]::new)));
    }

    private Schema related(Relation relation) {
        var where = of.ref(relation, "Where");
        var members = new LinkedHashMap<String, Schema>();
        if (relation.many()) {
            members.put("some", where);
            members.put("every", where);
            members.put("none", where);
            return object(members);
        }
        members.put("is", anyOf(where, nothing()));
        members.put("isNot", anyOf(where, nothing()));
        return anyOf(where, object(members), nothing());
    }

    /// A condition that names a unique key.
    private Schema unique() {
        var choices = keys().stream()
                .map(key -> part(Map.of(key.name(), key(key)), key.name()))
                .toArray(Schema[]::new);
        return allOf(of.ref("Where"), choices.length == 1 ? choices[0] : anyOf(choices));
    }

    private List<UniqueKey> keys() {
        return of.model().uniqueKeys().stream()
                .filter(key -> key.fields().stream().noneMatch(Field::hidden))
                .toList();
    }

    private static Schema key(UniqueKey key) {
        if (key.fields().size() == 1) {
            return keyPart(key.fields().getFirst());
        }
        var parts = new LinkedHashMap<String, Schema>();
        key.fields().forEach(field -> parts.put(field.name(), keyPart(field)));
        return object(parts, parts.keySet().toArray(String[]::new));
    }

    private static Schema keyPart(Field field) {
        return field.type() instanceof ScalarType scalar
                ? ValueSchemas.asked(scalar)
                : ValueSchemas.answered(field.type());
    }
}
