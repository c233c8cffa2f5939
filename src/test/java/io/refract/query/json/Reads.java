package io.refract.query.json;

import io.refract.kernel.Failure;
import io.refract.query.Query;
import java.util.stream.Collectors;

/// Reads arguments as text against the samples.
final class Reads {
    static final QueryReader READER = new QueryReader(Samples.SERVED, QueryLimits.DEFAULT);

    private Reads() {}

    static Query query(String model, Operation operation, String arguments) {
        return READER.read(model, operation, (JsonValue.ObjectValue) new JsonReader(32).read("q", arguments));
    }

    /// The query as text; what is wrong with it, a line per violation, if it cannot be read.
    static String shown(String model, Operation operation, String arguments) {
        try {
            return Shown.query(query(model, operation, arguments));
        } catch (Failure failure) {
            return errors(failure);
        }
    }

    /// The condition of a query for a list of users.
    static String where(String where) {
        try {
            var arguments = "{\"where\": " + where + "}";
            return Shown.condition(query("user", Operation.FIND_MANY, arguments).where());
        } catch (Failure failure) {
            return errors(failure);
        }
    }

    private static String errors(Failure failure) {
        return failure.violations().isEmpty()
                ? failure.code() + " " + failure.detail()
                : failure.violations().stream()
                        .map(each -> each.path() + " " + each.rule() + ": " + each.message())
                        .collect(Collectors.joining("; "));
    }
}
