package io.refract.data.openapi;

import static io.refract.http.openapi.Schemas.allOf;
import static io.refract.http.openapi.Schemas.object;
import static io.refract.http.openapi.Schemas.part;
import static io.refract.http.openapi.Schemas.reference;

import io.refract.catalog.Field;
import io.refract.catalog.Relation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;

/// `data`: what a new row is to hold, and what becomes of one that is there.
///
/// `PostCreate` and `PostUpdate` name rows of relations as well; `PostCreateRow` and `PostUpdateFields`, for many rows
/// at once, do not. `CommentCreateWithoutPostId` is that of a comment that is made through its post.
record DataSchemas(ModelSchemas of, Permits permits) {
    void addTo(Map<String, Schema> schemas) {
        if (permits.creates(of.model())) {
            addCreation(Optional.empty(), schemas);
        }
        if (permits.changes(of.model())) {
            var members = changes();
            schemas.put(of.name("UpdateFields"), object(changes()));
            relations(false).forEach((name, relation) -> members.put(name, related(relation, false)));
            schemas.put(of.name("Update"), object(members));
        }
    }

    /// @param known the field whose value follows from the relation through which rows are made
    void addCreation(Optional<Field> known, Map<String, Schema> schemas) {
        schemas.put(creation(known), create(known));
        schemas.put(creationOfMany(known), createRow(known));
    }

    /// The name of what a new row is made of.
    String creation(Optional<Field> known) {
        return of.name("Create" + without(known));
    }

    /// The name of what each of many new rows is made of.
    String creationOfMany(Optional<Field> known) {
        return of.name("CreateRow" + without(known));
    }

    private static String without(Optional<Field> known) {
        return known.map(field -> "Without" + ModelSchemas.capitalized(field.name()))
                .orElse("");
    }

    private SequencedMap<String, Schema> changes() {
        var members = new LinkedHashMap<String, Schema>();
        of.fields().stream()
                .filter(field -> permits.changes(of.model(), field))
                .forEach(field -> members.put(field.name(), AssignmentSchemas.changed(field)));
        return members;
    }

    private List<Field> given(Optional<Field> known) {
        return of.fields().stream()
                .filter(field -> permits.gives(of.model(), field))
                .filter(field -> known.filter(field::equals).isEmpty())
                .toList();
    }

    private Schema createRow(Optional<Field> known) {
        var members = new LinkedHashMap<String, Schema>();
        var fields = given(known);
        fields.forEach(field -> members.put(field.name(), AssignmentSchemas.given(field)));
        return object(
                members,
                fields.stream().filter(DataSchemas::isNeeded).map(Field::name).toArray(String[]::new));
    }

    private static boolean isNeeded(Field field) {
        return field.required() && !field.writing().filled();
    }

    /// A field that refers to another row has a value, or the relation tells which row is meant: not both.
    private Schema create(Optional<Field> known) {
        var members = new LinkedHashMap<String, Schema>();
        var needed = new ArrayList<String>();
        var choices = new ArrayList<Schema>();
        var relations = relations(true);
        relations
                .values()
                .removeIf(relation ->
                        known.filter(field -> refers(relation, field)).isPresent());
        for (var field : given(known)) {
            var value = AssignmentSchemas.given(field);
            members.put(field.name(), value);
            var relation = relations.values().stream()
                    .filter(each -> refers(each, field))
                    .findFirst();
            if (relation.isPresent()) {
                choices.add(choice(field, value, relation.get()));
            } else if (isNeeded(field)) {
                needed.add(field.name());
            }
        }
        relations.forEach((name, relation) -> members.put(name, related(relation, true)));
        var whole = object(members, needed.toArray(String[]::new));
        choices.addFirst(whole);
        return choices.size() == 1 ? whole : allOf(choices.toArray(Schema[]::new));
    }

    private Schema choice(Field field, Schema value, Relation relation) {
        if (isNeeded(field)) {
            return OASFactory.createSchema()
                    .oneOf(List.of(
                            part(Map.of(field.name(), value), field.name()),
                            part(Map.of(relation.name(), related(relation, true)), relation.name())));
        }
        return OASFactory.createSchema()
                .not(OASFactory.createSchema().required(List.of(field.name(), relation.name())));
    }

    private boolean refers(Relation relation, Field field) {
        return relation.join() instanceof Relation.Direct direct
                && !relation.many()
                && of.model().holds(relation)
                && direct.localColumn().equals(field.column());
    }

    private SequencedMap<String, Relation> relations(boolean made) {
        var relations = new LinkedHashMap<String, Relation>();
        of.model().relations().stream()
                .filter(relation -> !new RelatedSchemas(of, relation, permits)
                        .operations(made)
                        .isEmpty())
                .forEach(relation -> relations.put(relation.name(), relation));
        return relations;
    }

    private Schema related(Relation relation, boolean made) {
        return reference(new RelatedSchemas(of, relation, permits).name(made));
    }
}
