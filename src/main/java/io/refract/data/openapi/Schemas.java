package io.refract.data.openapi;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/// Short words for the schemas that are needed here.
final class Schemas {
    private Schemas() {}

    static Schema plain(SchemaType type) {
        return OASFactory.createSchema().addType(type);
    }

    static Schema formatted(SchemaType type, String format) {
        return plain(type).format(format);
    }

    static Schema flag() {
        return plain(SchemaType.BOOLEAN);
    }

    static Schema text() {
        return plain(SchemaType.STRING);
    }

    static Schema integer() {
        return formatted(SchemaType.INTEGER, "int32");
    }

    static Schema nothing() {
        return plain(SchemaType.NULL);
    }

    /// Any JSON at all.
    static Schema any() {
        return OASFactory.createSchema();
    }

    static Schema oneOf(String... words) {
        var schema = text();
        Arrays.stream(words).forEach(schema::addEnumeration);
        return schema;
    }

    static Schema reference(String name) {
        return OASFactory.createSchema().ref("#/components/schemas/" + name);
    }

    static Schema list(Schema items) {
        return plain(SchemaType.ARRAY).items(items);
    }

    static Schema anyOf(Schema... choices) {
        return OASFactory.createSchema().anyOf(List.of(choices));
    }

    /// One, or a list of them.
    static Schema oneOrMore(Schema schema) {
        return anyOf(schema, list(schema));
    }

    static Schema orNull(Schema schema) {
        return anyOf(schema, nothing());
    }

    static Schema allOf(Schema... parts) {
        return OASFactory.createSchema().allOf(List.of(parts));
    }

    /// An object of these members and no others.
    ///
    /// @param required the names of those that are always there
    static Schema object(SequencedMap<String, Schema> members, String... required) {
        var schema = part(members, required);
        schema.setAdditionalPropertiesBoolean(false);
        return schema;
    }

    /// An object of these members among others.
    static Schema part(Map<String, Schema> members, String... required) {
        var schema = plain(SchemaType.OBJECT);
        members.forEach(schema::addProperty);
        if (required.length > 0) {
            schema.setRequired(List.copyOf(new TreeSet<>(List.of(required))));
        }
        return schema;
    }
}
