package io.refract.data.openapi;

import static io.refract.http.openapi.Schemas.flag;
import static io.refract.http.openapi.Schemas.formatted;
import static io.refract.http.openapi.Schemas.list;
import static io.refract.http.openapi.Schemas.object;
import static io.refract.http.openapi.Schemas.oneOf;
import static io.refract.http.openapi.Schemas.part;
import static io.refract.http.openapi.Schemas.text;

import io.refract.http.openapi.Schemas;
import io.refract.query.json.Operation;
import io.refract.query.json.WriteOperation;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/// The catalog as `$meta` tells it.
///
/// Members may be added to it, so its objects may have others than these.
final class MetaSchema {
    static final String NAME = "DataMeta";

    private MetaSchema() {}

    static Schema schema() {
        var members = new LinkedHashMap<String, Schema>();
        members.put("models", list(model()));
        members.put("enums", list(enumeration()));
        members.put("limits", limits());
        return object(new LinkedHashMap<>(Map.of("data", all(members))), "data");
    }

    private static Schema model() {
        var members = new LinkedHashMap<String, Schema>();
        members.put("name", text());
        members.put("operations", list(operation()));
        members.put("fields", list(field()));
        members.put("relations", list(relation()));
        members.put("uniqueKeys", list(uniqueKey()));
        members.put("search", flag().description("Whether its texts can be searched"));
        return all(members);
    }

    private static Schema operation() {
        return oneOf(Stream.concat(Operation.names().stream(), WriteOperation.names().stream())
                .toArray(String[]::new));
    }

    private static Schema field() {
        var members = each(Schemas::flag, "list", "required", "id", "unique", "readOnly", "computed");
        members.put("creatable", flag().description("Whether it can be given when a record is made"));
        members.put("updatable", flag().description("Whether it can be changed afterwards"));
        members.put("optional", flag().description("Whether a record can be made without it"));
        members.put("constraints", list(constraint()).description("What values have to be like"));
        members.put("name", text());
        members.put("type", text().description("A scalar type, the name of an enum, or Object"));
        var field = all(members);
        field.addProperty("members", list(text()).description("Those of an Object"));
        return field;
    }

    private static Schema constraint() {
        var constraint = all(each(Schemas::text, "rule", "message"));
        constraint.addProperty("min", wide().description("The least size or number"));
        constraint.addProperty("max", wide().description("The greatest size or number"));
        constraint.addProperty("pattern", text().description("An expression for the whole text, where one tells it"));
        constraint.addProperty("member", text().description("The member of an Object that it is about"));
        return constraint;
    }

    private static Schema wide() {
        return formatted(SchemaType.INTEGER, "int64");
    }

    private static Schema relation() {
        var members = each(Schemas::text, "name", "model");
        members.put("list", flag());
        return all(members);
    }

    private static Schema uniqueKey() {
        var members = each(Schemas::text, "name");
        members.put("fields", list(text()));
        return all(members);
    }

    private static Schema enumeration() {
        var members = each(Schemas::text, "name");
        members.put("values", list(text()));
        return all(members);
    }

    private static Schema limits() {
        return all(each(
                Schemas::integer,
                "relationDepth",
                "booleanDepth",
                "relations",
                "terms",
                "listValues",
                "defaultTake",
                "maxTake",
                "maxSkip",
                "jsonDepth"));
    }

    private static LinkedHashMap<String, Schema> each(Supplier<Schema> type, String... names) {
        var members = new LinkedHashMap<String, Schema>();
        for (var name : names) {
            members.put(name, type.get());
        }
        return members;
    }

    /// An object that always has all of these members.
    private static Schema all(Map<String, Schema> members) {
        return part(members, members.keySet().toArray(String[]::new));
    }
}
