package io.refract.data.openapi;

import static io.refract.http.openapi.Schemas.list;
import static io.refract.http.openapi.Schemas.reference;

import io.refract.catalog.Catalog;
import io.refract.catalog.Field;
import io.refract.catalog.Model;
import io.refract.catalog.Relation;
import io.refract.catalog.ScalarType;
import io.refract.http.openapi.Schemas;
import java.util.List;
import org.eclipse.microprofile.openapi.models.media.Schema;

/// What the schemas of one model are made of.
///
/// @param catalog the served models
record ModelSchemas(Catalog catalog, Model model) {
    /// The fields that clients may name.
    List<Field> fields() {
        return model.fields().stream().filter(field -> !field.hidden()).toList();
    }

    /// The fields by which rows can be sorted and told apart.
    List<Field> sortableFields() {
        return fields().stream().filter(field -> field.type().isSortable()).toList();
    }

    /// The fields that have a smallest and a largest value.
    List<Field> extremeFields() {
        return fields().stream()
                .filter(field -> field.type().extreme().isPresent())
                .toList();
    }

    /// The fields that have a sum and an average.
    List<Field> numberFields() {
        return fields().stream()
                .filter(field -> field.type() instanceof ScalarType scalar && isNumber(scalar))
                .toList();
    }

    boolean hasNumbers() {
        return !numberFields().isEmpty();
    }

    /// The fields that can be searched for relevance.
    List<Field> textFields() {
        return fields().stream()
                .filter(field -> field.type() == ScalarType.TEXT)
                .toList();
    }

    static boolean isNumber(ScalarType type) {
        return switch (type) {
            case INTEGER, BIG_INTEGER, FLOAT, REAL, DECIMAL -> true;
            case ID, TEXT, BOOLEAN, TIMESTAMP, DATE, JSON -> false;
        };
    }

    List<Relation> relationsToMany() {
        return model.relations().stream().filter(Relation::many).toList();
    }

    /// The name of one of the model's schemas: `Post`, `PostWhere`.
    String name(String role) {
        return name(model, role);
    }

    Schema ref(String role) {
        return reference(name(role));
    }

    /// A schema of the model that a relation leads to.
    Schema ref(Relation relation, String role) {
        return reference(name(catalog.target(relation), role));
    }

    /// The names of the sortable fields, as a type.
    Schema fieldName() {
        var names = Schemas.text();
        sortableFields().forEach(field -> names.addEnumeration(field.name()));
        return names;
    }

    /// One field's name, or a list of them.
    Schema fieldNames() {
        return Schemas.anyOf(ref("Field"), list(ref("Field")));
    }

    /// The fields that are moments.
    List<Field> moments() {
        return fields().stream()
                .filter(field -> field.type() == ScalarType.TIMESTAMP)
                .toList();
    }

    private static String name(Model model, String role) {
        return capitalized(model.name()) + role;
    }

    static String capitalized(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
