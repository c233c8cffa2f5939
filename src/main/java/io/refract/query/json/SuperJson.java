package io.refract.query.json;

import io.refract.kernel.Failure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Decodes what JavaScript's superjson says beside plain JSON about values that JSON lacks.
///
/// Most of them need nothing, because a field's type says how its value is read: dates, big integers and
/// decimals arrive as strings. What is left is `undefined`, which takes the member away, the three nulls of
/// JSON fields, which become `{"$null": ...}`, and a number that JSON cannot write.
public final class SuperJson {
    private static final String PATH = "meta.serialization.values";
    private static final JsonValue DB_NULL = isNull("db");
    private static final JsonValue JSON_NULL = isNull("json");
    private static final JsonValue ANY_NULL = isNull("any");

    /// What is said about one value and about what is in it.
    private static final class Node {
        private String type = "";
        private final Map<String, Node> children = new HashMap<>();
    }

    private SuperJson() {}

    /// The data as it was meant.
    ///
    /// @param meta what superjson calls `meta`: an object with a member `values`; anything else in it is
    /// ignored
    /// @throws Failure `VALIDATION` if `values` is not what superjson writes
    public static JsonValue decode(JsonValue data, JsonValue meta) {
        var values = meta instanceof JsonValue.ObjectValue object ? object.find("values") : null;
        if (values == null) {
            return data;
        }
        var root = new Node();
        insert(values, root);
        var decoded = decoded(data, root);
        return decoded == null ? JsonValue.NULL : decoded;
    }

    /// A tree is an array of a type and perhaps an object of trees, or such an object alone.
    private static void insert(JsonValue tree, Node node) {
        switch (tree) {
            case JsonValue.ObjectValue children -> insertAll(children, node);
            case JsonValue.ArrayValue(var parts)
            when !parts.isEmpty() && parts.size() <= 2 -> {
                node.type = type(parts.getFirst());
                if (parts.size() == 2) {
                    insert(parts.getLast(), node);
                }
            }
            case JsonValue.ArrayValue _,
                    JsonValue.StringValue _,
                    JsonValue.NumberValue _,
                    JsonValue.BooleanValue _,
                    JsonValue.NullValue _,
                    JsonValue.ReferenceValue _ -> throw malformed(tree);
        }
    }

    private static void insertAll(JsonValue.ObjectValue children, Node node) {
        for (var member : children.members()) {
            var child = node;
            for (var name : names(member.name())) {
                child = child.children.computeIfAbsent(name, _ -> new Node());
            }
            insert(member.value(), child);
        }
    }

    /// `Date`, or `custom/Decimal` for a type with a name of its own.
    private static String type(JsonValue type) {
        return switch (type) {
            case JsonValue.StringValue(String name) -> name;
            case JsonValue.ArrayValue(var parts)
            when parts.size() == 2
                    && parts.getFirst() instanceof JsonValue.StringValue(String kind)
                    && parts.getLast() instanceof JsonValue.StringValue(String name) -> kind + '/' + name;
            case JsonValue.ArrayValue _,
                    JsonValue.ObjectValue _,
                    JsonValue.NumberValue _,
                    JsonValue.BooleanValue _,
                    JsonValue.NullValue _,
                    JsonValue.ReferenceValue _ -> throw malformed(type);
        };
    }

    private static Failure malformed(JsonValue found) {
        return Failure.validation(PATH, "Type", "must be types as superjson writes them, not " + found.description());
    }

    /// The names of a path that dots separate; a backslash stands before a dot, a dollar or a backslash in
    /// a name.
    private static List<String> names(String path) {
        var names = new ArrayList<String>();
        var name = new StringBuilder();
        for (var i = 0; i < path.length(); i++) {
            var c = path.charAt(i);
            if (c == '.') {
                names.add(name.toString());
                name.setLength(0);
            } else if (c == '\\' && i + 1 < path.length() && ".$\\".indexOf(path.charAt(i + 1)) >= 0) {
                name.append(path.charAt(++i));
            } else {
                name.append(c);
            }
        }
        names.add(name.toString());
        return names;
    }

    /// The value as it was meant; null if it is undefined.
    private static @Nullable JsonValue decoded(JsonValue value, Node node) {
        var inside = node.children.isEmpty() ? value : inside(value, node.children);
        return switch (node.type) {
            case "undefined" -> null;
            case "custom/DbNull" -> DB_NULL;
            case "custom/JsonNull" -> JSON_NULL;
            case "custom/AnyNull" -> ANY_NULL;
            case "number" -> inside.equals(new JsonValue.StringValue("-0")) ? new JsonValue.NumberValue("-0") : inside;
            default -> inside;
        };
    }

    private static JsonValue inside(JsonValue value, Map<String, Node> children) {
        return switch (value) {
            case JsonValue.ObjectValue object -> {
                var members = new ArrayList<JsonValue.Member>(object.members().size());
                for (var member : object.members()) {
                    var child = children.get(member.name());
                    var decoded = child == null ? member.value() : decoded(member.value(), child);
                    if (decoded != null) {
                        members.add(new JsonValue.Member(member.name(), decoded));
                    }
                }
                yield new JsonValue.ObjectValue(members);
            }
            case JsonValue.ArrayValue array -> {
                var items = new ArrayList<JsonValue>(array.items().size());
                for (var i = 0; i < array.items().size(); i++) {
                    var child = children.get(Integer.toString(i));
                    var item = array.items().get(i);
                    var decoded = child == null ? item : decoded(item, child);
                    if (decoded != null) {
                        items.add(decoded);
                    }
                }
                yield new JsonValue.ArrayValue(items);
            }
            case JsonValue.StringValue _,
                    JsonValue.NumberValue _,
                    JsonValue.BooleanValue _,
                    JsonValue.NullValue _,
                    JsonValue.ReferenceValue _ -> value;
        };
    }

    private static JsonValue isNull(String kind) {
        return new JsonValue.ObjectValue(List.of(new JsonValue.Member("$null", new JsonValue.StringValue(kind))));
    }
}
