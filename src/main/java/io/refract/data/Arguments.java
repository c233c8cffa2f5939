package io.refract.data;

import io.refract.kernel.Violation;
import io.refract.query.json.JsonValue.ObjectValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a request asks for.
///
/// @param query the arguments of the operation
/// @param explain whether only the plan is wanted
/// @param estimated whether rows are not counted, but estimated
/// @param cache how long the answer may be kept; null if it must be read from the database
/// @param typed whether the values came with their types, so that those of the answer are expected, too
/// @param violations what is wrong with the arguments that are not for the query; if there is anything, the others here
/// mean nothing
record Arguments(
        ObjectValue query,
        boolean explain,
        boolean estimated,
        @Nullable CacheWish cache,
        boolean typed,
        List<Violation> violations) {
    Arguments {
        violations = List.copyOf(violations);
    }

    /// The same with other arguments of the operation.
    Arguments of(ObjectValue newQuery) {
        return new Arguments(newQuery, explain, estimated, cache, typed, violations);
    }
}
