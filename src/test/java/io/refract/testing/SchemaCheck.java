package io.refract.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// Compares JSON with a schema, as far as the schemas of this API go. An object has no members but those of its schema.
///
/// @param partial whether objects may lack members
record SchemaCheck(JsonNode description, boolean partial) {
    /// For objects as they are promised.
    SchemaCheck(JsonNode description) {
        this(description, false);
    }

    /// Where the value is not what the schema says, and how.
    List<String> differences(JsonNode value, JsonNode schema) {
        return differences("", value, schema).toList();
    }

    private Stream<String> differences(String path, JsonNode value, JsonNode schema) {
        if (schema.has("$ref")) {
            return differences(
                    path, value, description.at(schema.path("$ref").asText().substring(1)));
        }
        if (schema.has("anyOf")) {
            return anyOf(path, value, schema.path("anyOf"));
        }
        if (schema.has("allOf")) {
            return differences(path, value, merged(schema.path("allOf")));
        }
        if (schema.has("type") && !types(schema).contains(type(value)) && !isWhole(value, schema)) {
            return Stream.of(path + " is " + value + ", not " + types(schema));
        }
        if (schema.has("enum") && elements(schema.path("enum")).noneMatch(value::equals)) {
            return Stream.of(path + " is " + value + ", not one of " + schema.path("enum"));
        }
        if (value.isArray()) {
            return elements(value).flatMap(element -> differences(path + "/*", element, schema.path("items")));
        }
        if (value.isObject() && schema.path("additionalProperties").isObject()) {
            return value.properties().stream()
                    .flatMap(member -> differences(
                            path + "/" + member.getKey(), member.getValue(), schema.path("additionalProperties")));
        }
        return value.isObject() && schema.has("properties") ? members(path, value, schema) : Stream.empty();
    }

    private Stream<String> anyOf(String path, JsonNode value, JsonNode choices) {
        var differences = elements(choices)
                .map(choice -> differences(path, value, choice).toList())
                .toList();
        return differences.stream().anyMatch(List::isEmpty)
                ? Stream.empty()
                : differences.stream().flatMap(List::stream);
    }

    /// One object of the members of all parts.
    private JsonNode merged(JsonNode parts) {
        var whole = JsonNodeFactory.instance.objectNode().put("type", "object");
        var properties = whole.putObject("properties");
        var required = whole.putArray("required");
        for (var part : parts) {
            var resolved =
                    part.has("$ref") ? description.at(part.path("$ref").asText().substring(1)) : part;
            var plain = resolved.has("allOf") ? merged(resolved.path("allOf")) : resolved;
            plain.path("properties").properties().forEach(member -> properties.set(member.getKey(), member.getValue()));
            plain.path("required").forEach(required::add);
        }
        return whole;
    }

    private Stream<String> members(String path, JsonNode value, JsonNode schema) {
        var properties = schema.path("properties");
        var missing = elements(schema.path("required"))
                .map(JsonNode::asText)
                .filter(name -> !partial && !value.has(name))
                .map(name -> path + "/" + name + " is missing");
        var present = value.properties().stream()
                .flatMap(member -> properties.has(member.getKey())
                        ? differences(path + "/" + member.getKey(), member.getValue(), properties.path(member.getKey()))
                        : Stream.of(path + "/" + member.getKey() + " is not described"));
        return Stream.concat(missing, present);
    }

    private static boolean isWhole(JsonNode value, JsonNode schema) {
        return value.isIntegralNumber() && types(schema).contains("number");
    }

    private static List<String> types(JsonNode schema) {
        var type = schema.path("type");
        var names = new ArrayList<String>();
        if (type.isTextual()) {
            names.add(type.asText());
        }
        type.forEach(name -> names.add(name.asText()));
        return names;
    }

    private static String type(JsonNode value) {
        return switch (value.getNodeType()) {
            case ARRAY -> "array";
            case BOOLEAN -> "boolean";
            case NUMBER -> value.isIntegralNumber() ? "integer" : "number";
            case OBJECT, POJO -> "object";
            case STRING, BINARY -> "string";
            case NULL, MISSING -> "null";
        };
    }

    private static Stream<JsonNode> elements(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
