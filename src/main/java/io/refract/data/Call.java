package io.refract.data;

import io.refract.kernel.Failure;
import io.refract.kernel.ModelNames;
import io.refract.kernel.Suggestion;
import io.refract.kernel.Violation;
import io.refract.query.json.JsonValue;
import io.refract.query.json.JsonValue.NullValue;
import io.refract.query.json.JsonValue.ObjectValue;
import io.refract.query.json.JsonValue.StringValue;
import java.util.ArrayList;
import java.util.List;

/// One of several calls of the data API that stand in one body: `{"model", "op", "args"}`.
///
/// @param model may have begun with a capital, as the schemas of frontend hooks have it
/// @param args nothing at all is an empty object
record Call(String model, String operation, JsonValue args) {
    private static final List<String> MEMBERS = List.of("model", "op", "args");

    /// Fails with `VALIDATION` if the value is no call.
    static Call of(JsonValue value) {
        if (!(value instanceof ObjectValue call)) {
            throw Failure.validation("call", "Type", "must be an object, not " + value.description());
        }
        var violations = new ArrayList<Violation>();
        for (var member : call.members()) {
            if (!MEMBERS.contains(member.name())) {
                violations.add(new Violation(
                        member.name(), "Unknown", "unknown field" + Suggestion.clause(member.name(), MEMBERS)));
            }
        }
        var read = new Call(ModelNames.of(name(call, "model", violations)), name(call, "op", violations), args(call));
        if (!violations.isEmpty()) {
            throw Failure.validation(violations);
        }
        return read;
    }

    private static String name(ObjectValue call, String member, List<Violation> violations) {
        return switch (call.find(member)) {
            case StringValue(String name) -> name;
            case null -> refused(member, "must be there", violations);
            case JsonValue other -> refused(member, "must be a string, not " + other.description(), violations);
        };
    }

    private static String refused(String member, String message, List<Violation> violations) {
        violations.add(new Violation(member, "Type", message));
        return "";
    }

    private static JsonValue args(ObjectValue call) {
        return switch (call.find("args")) {
            case null -> ObjectValue.EMPTY;
            case NullValue _ -> ObjectValue.EMPTY;
            case JsonValue args -> args;
        };
    }
}
