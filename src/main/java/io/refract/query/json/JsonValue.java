package io.refract.query.json;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A JSON value, as it was written: members keep their order and numbers their digits.
public sealed interface JsonValue {
    JsonValue TRUE = new BooleanValue(true);
    JsonValue FALSE = new BooleanValue(false);
    JsonValue NULL = new NullValue();

    /// What the value is, with its article, for messages.
    String description();

    /// Members with distinct names.
    record ObjectValue(List<Member> members) implements JsonValue {
        public static final ObjectValue EMPTY = new ObjectValue(List.of());

        public ObjectValue {
            members = List.copyOf(members);
        }

        /// The member's value; null if there is no such member.
        public @Nullable JsonValue find(String name) {
            for (var member : members) {
                if (member.name().equals(name)) {
                    return member.value();
                }
            }
            return null;
        }

        /// The object without a member; itself if it has none of that name.
        public ObjectValue without(String name) {
            if (find(name) == null) {
                return this;
            }
            var others = new ArrayList<Member>(members);
            others.removeIf(member -> member.name().equals(name));
            return new ObjectValue(others);
        }

        @Override
        public String description() {
            return "an object";
        }
    }

    record Member(String name, JsonValue value) {}

    record ArrayValue(List<JsonValue> items) implements JsonValue {
        public ArrayValue {
            items = List.copyOf(items);
        }

        @Override
        public String description() {
            return "an array";
        }
    }

    record StringValue(String text) implements JsonValue {
        @Override
        public String description() {
            return "a string";
        }
    }

    /// @param text the number as it was written, in the syntax of JSON
    record NumberValue(String text) implements JsonValue {
        @Override
        public String description() {
            return "a number";
        }
    }

    record BooleanValue(boolean value) implements JsonValue {
        @Override
        public String description() {
            return value ? "true" : "false";
        }
    }

    /// What stands for a value of an earlier answer: `{"$ref": "0.id"}`. Only [References] makes such values; two of
    /// them are never equal, as each stands in a place of its own.
    ///
    /// @param path the number of a call, and where in its answer the value is
    /// @param written the same as it was written, which is what it is where any JSON may stand
    final class ReferenceValue implements JsonValue {
        private final String path;
        private final ObjectValue written;

        ReferenceValue(String path, ObjectValue written) {
            this.path = path;
            this.written = written;
        }

        String path() {
            return path;
        }

        ObjectValue written() {
            return written;
        }

        @Override
        public String description() {
            return "a reference";
        }
    }

    record NullValue() implements JsonValue {
        @Override
        public String description() {
            return "null";
        }
    }
}
