package io.refract.engine;

import io.refract.compile.JsonBytes;
import io.refract.sql.Cells;
import java.util.regex.Pattern;

/// Makes JSON of what `explain (format json)` tells.
final class Explanation {
    /// The first one is that of the whole plan.
    private static final Pattern COST = Pattern.compile("\"Total Cost\"\\s*:\\s*([0-9.]+)");

    private Explanation() {}

    static byte[] json(String statement, Cells row) {
        var plan = String.valueOf(row.value(0));
        var cost = COST.matcher(plan);
        var out = new JsonBytes(plan.length() + statement.length() + 64);
        out.json("{\"statement\":").text(statement).json(",\"plan\":").json(plan);
        out.json(",\"cost\":").json(cost.find() ? cost.group(1) : "null");
        return out.raw('}').toByteArray();
    }
}
