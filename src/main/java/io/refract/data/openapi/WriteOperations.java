package io.refract.data.openapi;

import static io.refract.http.openapi.Schemas.anyOf;
import static io.refract.http.openapi.Schemas.flag;
import static io.refract.http.openapi.Schemas.integer;
import static io.refract.http.openapi.Schemas.list;
import static io.refract.http.openapi.Schemas.object;
import static io.refract.http.openapi.Schemas.oneOf;
import static io.refract.http.openapi.Schemas.oneOrMore;
import static io.refract.http.openapi.Schemas.part;
import static io.refract.http.openapi.Schemas.reference;

import io.refract.catalog.Field;
import io.refract.catalog.UniqueKey;
import io.refract.query.json.MutationReader;
import io.refract.query.json.WriteOperation;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.media.Schema;

/// What each operation that writes a model takes and answers.
record WriteOperations(ModelSchemas of, Permits permits) {
    /// What tells how many rows were written.
    static final String COUNT = "CountResult";

    /// Those that somebody may do.
    List<WriteOperation> allowed() {
        return Arrays.stream(WriteOperation.values())
                .filter(operation -> permits.allows(of.model(), operation))
                .toList();
    }

    void addTo(Map<String, Schema> schemas) {
        allowed().forEach(operation -> schemas.put(argumentsName(operation), arguments(operation)));
        new DataSchemas(of, permits).addTo(schemas);
        of.model().relations().forEach(relation -> new RelatedSchemas(of, relation, permits).addTo(schemas));
    }

    /// The name of the schema of an operation's arguments: `PostCreateManyArgs`.
    String argumentsName(WriteOperation operation) {
        return of.name(ModelSchemas.capitalized(operation.clientName()) + "Args");
    }

    private Schema arguments(WriteOperation operation) {
        var selection = new SelectionSchemas(of).chosen();
        var members = new LinkedHashMap<String, Schema>();
        for (var name : MutationReader.arguments(operation)) {
            if (selection.containsKey(name)) {
                members.put(name, selection.get(name));
            } else if (!name.equals("include")) {
                members.put(name, argument(operation, name));
            }
        }
        return part(members, needed(members));
    }

    private static String[] needed(SequencedMap<String, Schema> members) {
        return Stream.of("where", "on", "data", "create", "update")
                .filter(members::containsKey)
                .toArray(String[]::new);
    }

    private Schema argument(WriteOperation operation, String name) {
        return switch (name) {
            case "where" -> of.ref(isOfOneRow(operation) ? "WhereUnique" : "Where");
            case "data" -> data(operation);
            case "create" -> of.ref("Create");
            case "update" -> operation == WriteOperation.UPSERT_MANY ? takenOver() : of.ref("Update");
            case "on" -> key();
            case "skipDuplicates" -> flag();
            case "limit" -> integer().minimum(BigDecimal.ZERO).description("How many rows at most");
            default -> throw new IllegalArgumentException("nobody has said what " + name + " is");
        };
    }

    private Schema key() {
        var keys = of.model().keysOfNewRows();
        var names = oneOf(keys.stream().map(UniqueKey::name).toArray(String[]::new));
        var fields = oneOf(keys.stream()
                .flatMap(key -> key.fields().stream())
                .map(Field::name)
                .distinct()
                .toArray(String[]::new));
        return anyOf(names, list(fields)).description("The unique key by which rows are there already");
    }

    private Schema takenOver() {
        return list(of.ref("Field"))
                .description("What rows that are there take over; all that is given, but the key, if it is absent");
    }

    private Schema data(WriteOperation operation) {
        return switch (operation.act()) {
            case MAKE -> isOfOneRow(operation) ? of.ref("Create") : oneOrMore(row());
            case CHANGE -> of.ref(isOfOneRow(operation) ? "Update" : "UpdateFields");
            case DELETE -> throw new IllegalArgumentException("nothing is put into what is deleted");
        };
    }

    /// One of many rows that are made.
    Schema row() {
        return reference(new DataSchemas(of, permits).creationOfMany(Optional.empty()));
    }

    /// Whether one row is written, which is there afterwards, or was.
    static boolean isOfOneRow(WriteOperation operation) {
        return switch (operation) {
            case CREATE, UPSERT, UPDATE, DELETE -> true;
            case CREATE_MANY, CREATE_MANY_AND_RETURN, UPSERT_MANY -> false;
            case UPDATE_MANY, UPDATE_MANY_AND_RETURN, DELETE_MANY -> false;
        };
    }

    /// The name of an operation's answer.
    String resultName(WriteOperation operation) {
        return switch (operation) {
            case CREATE, UPSERT, UPDATE, DELETE -> of.name("RowResult");
            case CREATE_MANY_AND_RETURN, UPDATE_MANY_AND_RETURN -> of.name("RowsResult");
            case UPSERT_MANY -> of.name("RowsOrCountResult");
            case CREATE_MANY, UPDATE_MANY, DELETE_MANY -> COUNT;
        };
    }

    /// The body of the answer.
    Schema answer(WriteOperation operation) {
        return switch (operation) {
            case CREATE, UPSERT, UPDATE, DELETE -> Operations.answer(of.ref(""));
            case CREATE_MANY_AND_RETURN, UPDATE_MANY_AND_RETURN -> Operations.answer(list(of.ref("")));
            case UPSERT_MANY -> Operations.answer(anyOf(list(of.ref("")), count()));
            case CREATE_MANY, UPDATE_MANY, DELETE_MANY -> object(new LinkedHashMap<>(Map.of("data", count())), "data");
        };
    }

    private static Schema count() {
        return object(new LinkedHashMap<>(Map.of("count", integer())), "count");
    }
}
