package io.refract.data;

import io.refract.http.TransactionHeaders;
import io.refract.kernel.Violation;
import io.refract.query.json.JsonValue.NullValue;
import io.refract.query.json.JsonValue.ObjectValue;
import java.util.ArrayList;
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

    /// The same of a call by itself: its locks would end with it.
    Arguments alone() {
        var lock = query.find("lock");
        if (lock == null || lock instanceof NullValue) {
            return this;
        }
        var all = new ArrayList<>(violations);
        all.add(new Violation(
                "lock",
                "Transaction",
                "needs a transaction: send the call in a batch, or with " + TransactionHeaders.ID));
        return new Arguments(query, explain, estimated, cache, typed, all);
    }

    /// The same with other arguments of the operation.
    Arguments of(ObjectValue newQuery) {
        return new Arguments(newQuery, explain, estimated, cache, typed, violations);
    }
}
