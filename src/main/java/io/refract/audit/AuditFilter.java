package io.refract.audit;

import static io.refract.query.Condition.field;

import io.refract.http.parameters.QueryParameters;
import io.refract.query.Comparison.Bound;
import io.refract.query.Condition;
import java.util.ArrayList;
import java.util.List;

/// Which changes of the trail are wanted.
final class AuditFilter {
    /// Tables whose schema is not named are in this one.
    private static final String SCHEMA = "public.";

    /// Two names of PostgreSQL and the dot.
    private static final int LONGEST_TABLE = 127;

    private static final int LONGEST = 128;

    private AuditFilter() {}

    /// Reads the parameters; what is wrong with them is told by [QueryParameters#check].
    static List<Condition> read(QueryParameters query) {
        var conditions = new ArrayList<Condition>();
        query.text("table", 1, LONGEST_TABLE)
                .map(table -> field("tableName").equalTo(table.contains(".") ? table : SCHEMA + table))
                .ifPresent(conditions::add);
        query.text("record", 1, LONGEST).map(field("recordId")::equalTo).ifPresent(conditions::add);
        query.id("user").map(field("userId")::equalTo).ifPresent(conditions::add);
        query.id("key").map(field("apiKeyId")::equalTo).ifPresent(conditions::add);
        query.text("requestId", 1, LONGEST).map(field("requestId")::equalTo).ifPresent(conditions::add);
        query.moment("from")
                .map(from -> field("timestamp").compare(Bound.AT_LEAST, from))
                .ifPresent(conditions::add);
        query.moment("to")
                .map(to -> field("timestamp").compare(Bound.BELOW, to))
                .ifPresent(conditions::add);
        return conditions;
    }
}
