package io.refract.http.body;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import io.refract.access.Caller;
import io.refract.access.Role;
import io.refract.catalog.Constraint;
import io.refract.catalog.ScalarType;
import io.refract.kernel.Change;
import io.refract.kernel.Failure;
import io.refract.kernel.Suggestion;
import io.refract.kernel.Text;
import io.refract.kernel.Violation;
import io.refract.query.json.JsonValue;
import io.refract.query.json.Scalars;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Reads the values of one body, each as its shape asks for. What is wrong is noted and reading goes on; a value
/// that is wrong is null meanwhile, and nobody sees it.
final class ValueReader {
    /// The longest number that JSON of the client's own may hold, written out: what Jackson reads without an exponent.
    /// PostgreSQL would write a few characters with an exponent out to 131,072 digits.
    private static final int MOST_DIGITS = 1_000;

    private final JsonParser parser;
    private final Violations violations;
    private final Caller caller;
    private @Nullable String firstForbidden;

    ValueReader(JsonParser parser, Violations violations, Caller caller) {
        this.parser = parser;
        this.violations = violations;
        this.caller = caller;
    }

    /// The first field that this caller may not write.
    Optional<String> firstForbidden() {
        return Optional.ofNullable(firstForbidden);
    }

    /// Reads the object whose start is the current token.
    ///
    /// @param path of the object; empty for the body itself
    @Nullable
    Object object(RecordShape shape, String path) throws IOException {
        var values = shape.defaults();
        var named = new BitSet(values.length);
        var broken = new BitSet(values.length);
        var before = violations.count();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = parser.currentName();
            var component = shape.components().get(name);
            if (component != null && named.get(component.index())) {
                throw new JsonParseException(parser, "Duplicate field", parser.currentTokenLocation());
            }
            parser.nextToken();
            if (component == null) {
                unknown(shape, name, inside(path, name));
            } else {
                named.set(component.index());
                component(component, values, broken, inside(path, name));
            }
        }
        requirePrimitives(shape, named, broken, path);
        check(shape, values, broken, path);
        return violations.count() == before && !violations.isFull() && firstForbidden == null
                ? make(shape, values, path)
                : null;
    }

    private void unknown(RecordShape shape, String name, String path) throws IOException {
        parser.skipChildren();
        if (shape.forbidden().contains(name)) {
            forbid(path);
        } else if (!violations.isFull()) {
            var known = shape.components().keySet();
            refuse(path, "Unknown", "is not a known field" + Suggestion.clause(name, known));
        }
    }

    private void forbid(String path) {
        firstForbidden = firstForbidden == null ? path : firstForbidden;
    }

    private void component(RecordShape.Component component, @Nullable Object[] values, BitSet broken, String path)
            throws IOException {
        if (component.writableBy() != null && !atLeast(component.writableBy())) {
            forbid(path);
        }
        var before = violations.count();
        var value = value(component.shape(), path);
        if (value == null && component.primitive() && violations.count() == before) {
            violations.add(new Constraint.NotNull().violation(path));
        }
        if (violations.count() > before || violations.isFull()) {
            broken.set(component.index());
        } else {
            values[component.index()] = value;
        }
    }

    private boolean atLeast(Role role) {
        return caller instanceof Caller.SignedIn user && user.role().compareTo(role) >= 0;
    }

    private void requirePrimitives(RecordShape shape, BitSet named, BitSet broken, String path) {
        for (var component : shape.components().values()) {
            if (component.primitive() && !named.get(component.index())) {
                violations.add(new Constraint.NotNull().violation(inside(path, component.name())));
                broken.set(component.index());
            }
        }
    }

    /// Checks what has not been found wrong already, in the order of the components.
    private void check(RecordShape shape, @Nullable Object[] values, BitSet skip, String path) {
        for (var component : shape.components().values()) {
            if (!skip.get(component.index())) {
                component
                        .checks()
                        .broken(inside(path, component.name()), values[component.index()])
                        .forEach(violations::add);
            }
        }
    }

    private @Nullable Object make(RecordShape shape, @Nullable Object[] values, String path) {
        try {
            return shape.maker().make(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Failure failure && !failure.violations().isEmpty()) {
                failure.violations().stream()
                        .map(it -> new Violation(inside(path, it.path()), it.rule(), it.message()))
                        .forEach(violations::add);
                return null;
            }
            throw new IllegalStateException(shape.name() + " does not take what its constraints allow", e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(shape.name() + " is not registered for reflection", e);
        }
    }

    private @Nullable Object value(Shape shape, String path) throws IOException {
        if (shape instanceof Shape.Changing(var changed)) {
            return Change.to(value(changed, path));
        }
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return null;
        }
        return switch (shape) {
            case Shape.Scalar(var type) -> scalar(type, shape, path);
            case Shape.OneOf(var constants) -> constant(constants, shape, path);
            case Shape.Json() -> tree(path);
            case Shape.Many(var item) -> list(item, shape, path);
            case Shape.Nested(var type) ->
                parser.currentToken() == JsonToken.START_OBJECT ? object(type, path) : wrong(shape, path);
            case Shape.Changing _ -> throw new IllegalStateException("a change of a change");
        };
    }

    private @Nullable Object scalar(ScalarType type, Shape shape, String path) throws IOException {
        var written = written();
        var value = Scalars.read(written, type);
        if (value != null) {
            return value;
        }
        if (!(written instanceof JsonValue.StringValue)) {
            return wrong(shape, path);
        }
        return switch (type) {
            case TEXT -> refuse(path, "Text", "must not contain NUL characters or broken surrogate pairs");
            case ID -> refuse(path, "Uuid", "must be " + shape.description());
            case INTEGER, BIG_INTEGER, FLOAT, REAL, DECIMAL, BOOLEAN, TIMESTAMP, DATE, JSON -> wrong(shape, path);
        };
    }

    /// The current token, if it is a value that is complete; else something that is no scalar.
    private JsonValue written() throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_STRING -> new JsonValue.StringValue(parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonValue.NumberValue(parser.getText());
            case VALUE_TRUE -> JsonValue.TRUE;
            case VALUE_FALSE -> JsonValue.FALSE;
            case START_OBJECT,
                    START_ARRAY,
                    END_OBJECT,
                    END_ARRAY,
                    FIELD_NAME,
                    VALUE_NULL,
                    NOT_AVAILABLE,
                    VALUE_EMBEDDED_OBJECT -> JsonValue.NULL;
        };
    }

    private @Nullable Object constant(Map<String, Object> constants, Shape shape, String path) throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            return wrong(shape, path);
        }
        var constant = constants.get(parser.getText());
        return constant == null ? refuse(path, "Enum", "must be " + shape.description()) : constant;
    }

    private Object list(Shape item, Shape shape, String path) throws IOException {
        var values = new ArrayList<@Nullable Object>();
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            wrong(shape, path);
            return values;
        }
        for (var i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
            values.add(value(item, path + '[' + i + ']'));
        }
        return Collections.unmodifiableList(values);
    }

    private @Nullable Object tree(String path) throws IOException {
        JsonNode tree = parser.readValueAsTree();
        if (!every(tree, ValueReader::isStorable)) {
            return refuse(path, "Text", "must not contain NUL characters or broken surrogate pairs");
        }
        return every(tree, ValueReader::isShort)
                ? tree
                : refuse(path, "Number", "must not contain numbers of more than " + MOST_DIGITS + " digits");
    }

    private static boolean every(JsonNode tree, Predicate<JsonNode> rule) {
        if (!rule.test(tree)) {
            return false;
        }
        for (var child : tree) {
            if (!every(child, rule)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isStorable(JsonNode node) {
        return node.isTextual()
                ? Text.storable(node.textValue())
                : node.properties().stream().allMatch(property -> Text.storable(property.getKey()));
    }

    private static boolean isShort(JsonNode node) {
        if (!node.isNumber()) {
            return true;
        }
        var number = node.decimalValue();
        var before = Math.max(0, (long) number.precision() - number.scale());
        return before + Math.max(0, number.scale()) <= MOST_DIGITS;
    }

    private @Nullable Object wrong(Shape shape, String path) throws IOException {
        parser.skipChildren();
        return refuse(path, "Type", "must be " + shape.description());
    }

    private @Nullable Object refuse(String path, String rule, String message) {
        violations.add(new Violation(path, rule, message));
        return null;
    }

    private static String inside(String path, String name) {
        return path.isEmpty() ? name : path + '.' + name;
    }
}
