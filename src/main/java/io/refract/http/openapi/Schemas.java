package io.refract.http.openapi;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/// Short words for the schemas of OpenAPI.
public final class Schemas {
    private Schemas() {}

    public static Schema plain(SchemaType type) {
        return OASFactory.createSchema().addType(type);
    }

    public static Schema formatted(SchemaType type, String format) {
        return plain(type).format(format);
    }

    /// A moment, in UTC.
    public static Schema moment() {
        return formatted(SchemaType.STRING, "date-time");
    }

    public static Schema flag() {
        return plain(SchemaType.BOOLEAN);
    }

    public static Schema text() {
        return plain(SchemaType.STRING);
    }

    public static Schema integer() {
        return formatted(SchemaType.INTEGER, "int32");
    }

    public static Schema nothing() {
        return plain(SchemaType.NULL);
    }

    /// Any JSON at all.
    public static Schema any() {
        return OASFactory.createSchema();
    }

    public static Schema oneOf(String... words) {
        var schema = text();
        Arrays.stream(words).forEach(schema::addEnumeration);
        return schema;
    }

    public static Schema reference(String name) {
        return OASFactory.createSchema().ref("#/components/schemas/" + name);
    }

    public static Schema list(Schema items) {
        return plain(SchemaType.ARRAY).items(items);
    }

    public static Schema anyOf(Schema... choices) {
        return OASFactory.createSchema().anyOf(List.of(choices));
    }

    /// One, or a list of them.
    public static Schema oneOrMore(Schema schema) {
        return anyOf(schema, list(schema));
    }

    public static Schema orNull(Schema schema) {
        return anyOf(schema, nothing());
    }

    public static Schema allOf(Schema... parts) {
        return OASFactory.createSchema().allOf(List.of(parts));
    }

    /// An object of these members and no others.
    ///
    /// @param required the names of those that are always there
    public static Schema object(SequencedMap<String, Schema> members, String... required) {
        var schema = part(members, required);
        schema.setAdditionalPropertiesBoolean(false);
        return schema;
    }

    /// An object of these members among others.
    public static Schema part(Map<String, Schema> members, String... required) {
        var schema = plain(SchemaType.OBJECT);
        members.forEach(schema::addProperty);
        if (required.length > 0) {
            schema.setRequired(List.copyOf(new TreeSet<>(List.of(required))));
        }
        return schema;
    }

    /// A body of JSON.
    public static Content json(Schema schema) {
        return OASFactory.createContent()
                .addMediaType("application/json", OASFactory.createMediaType().schema(schema));
    }
}
