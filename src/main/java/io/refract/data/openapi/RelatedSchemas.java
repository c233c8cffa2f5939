package io.refract.data.openapi;

import static io.refract.http.openapi.Schemas.anyOf;
import static io.refract.http.openapi.Schemas.flag;
import static io.refract.http.openapi.Schemas.object;
import static io.refract.http.openapi.Schemas.oneOrMore;
import static io.refract.http.openapi.Schemas.reference;

import io.refract.catalog.Field;
import io.refract.catalog.Relation;
import io.refract.query.json.MutationReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.eclipse.microprofile.openapi.models.media.Schema;

/// What `data` says of the rows of a relation: `PostCommentsMaking` while the row is made, `PostCommentsChanging` when
/// it is there.
record RelatedSchemas(ModelSchemas of, Relation relation, Permits permits) {
    void addTo(Map<String, Schema> schemas) {
        if (permits.creates(of.model())) {
            add(true, schemas);
        }
        if (permits.changes(of.model())) {
            add(false, schemas);
        }
        if (permits.creates(target().model())) {
            known().ifPresent(_ -> data().addCreation(known(), schemas));
        }
    }

    private void add(boolean made, Map<String, Schema> schemas) {
        var members = new LinkedHashMap<String, Schema>();
        operations(made).forEach(operation -> members.put(operation, operation(operation)));
        if (!members.isEmpty()) {
            schemas.put(name(made), object(members));
        }
    }

    /// @param made whether it is told while a row is made
    String name(boolean made) {
        return of.name(ModelSchemas.capitalized(relation.name()) + (made ? "Making" : "Changing"));
    }

    /// What can be done.
    List<String> operations(boolean made) {
        return MutationReader.nested(relation, made).stream()
                .filter(operation -> permits.allows(of.model(), relation, operation, made))
                .toList();
    }

    private ModelSchemas target() {
        return new ModelSchemas(of.catalog(), of.catalog().target(relation));
    }

    private DataSchemas data() {
        return new DataSchemas(target(), permits);
    }

    /// The field of the other row that refers to this one.
    private Optional<Field> known() {
        return relation.join() instanceof Relation.Direct direct && !of.model().holds(relation)
                ? target().model().ofColumn(direct.targetColumn())
                : Optional.empty();
    }

    private Schema operation(String operation) {
        return switch (operation) {
            case "create" -> each(creation());
            case "createMany" -> {
                var members = new LinkedHashMap<String, Schema>();
                members.put("data", oneOrMore(reference(data().creationOfMany(known()))));
                members.put("skipDuplicates", flag());
                yield object(members, "data");
            }
            case "connect", "set" -> each(unique());
            case "connectOrCreate" -> each(all("where", unique(), "create", creation()));
            case "disconnect", "delete" -> relation.many() ? each(unique()) : anyOf(flag(), where());
            case "update" ->
                relation.many()
                        ? each(all("where", unique(), "data", update()))
                        : anyOf(update(), ofTheOne("data", update()));
            case "updateMany" -> each(all("where", where(), "data", target().ref("UpdateFields")));
            case "upsert" ->
                relation.many()
                        ? each(all("where", unique(), "create", creation(), "update", update()))
                        : ofTheOne("create", creation(), "update", update());
            case "deleteMany" -> each(where());
            default -> throw new IllegalArgumentException("nobody has said what " + operation + " takes");
        };
    }

    private Schema each(Schema item) {
        return relation.many() ? oneOrMore(item) : item;
    }

    private Schema creation() {
        return reference(data().creation(known()));
    }

    private Schema update() {
        return target().ref("Update");
    }

    private Schema unique() {
        return target().ref("WhereUnique");
    }

    private Schema where() {
        return target().ref("Where");
    }

    /// An object that has all of these members.
    private static Schema all(Object... namesAndSchemas) {
        var members = members(namesAndSchemas);
        return object(members, members.keySet().toArray(String[]::new));
    }

    /// The only row needs no condition.
    private Schema ofTheOne(Object... namesAndSchemas) {
        var members = members(namesAndSchemas);
        var needed = members.keySet().toArray(String[]::new);
        members.put("where", where());
        return object(members, needed);
    }

    private static SequencedMap<String, Schema> members(Object... namesAndSchemas) {
        var members = new LinkedHashMap<String, Schema>();
        for (var i = 0; i < namesAndSchemas.length; i += 2) {
            members.put((String) namesAndSchemas[i], (Schema) namesAndSchemas[i + 1]);
        }
        return members;
    }
}
