package io.refract.execute;

import io.refract.sql.Cells;
import io.refract.sql.Experience;
import java.util.regex.Pattern;

/// What PostgreSQL's planner thinks that a statement costs, in its own units.
///
/// A slice seems cheap to it if it expects to find enough rows soon. Where each row is tested by a statement of its
/// own it may expect wrongly, and the worst case is what counts: that all rows are tested.
final class Estimates {
    /// As PostgreSQL writes it, or as the client does that has read it as JSON.
    ///
    /// What stands in a string has a backslash before each quotation mark. The total cost of a step comes before
    /// its conditions; the first is that of the whole plan.
    private static final Pattern MEMBERS =
            Pattern.compile("(?<!\\\\)\"(?:Total Cost\":\\s*([0-9.]+(?:[Ee][+-]?[0-9]+)?)"
                    + "|(?:Join )?Filter\":\\s*\"((?:[^\"\\\\]|\\\\.)*+)\")");

    /// A table of results, by contrast, is made once.
    private static final Pattern FOR_EACH_ROW = Pattern.compile("(?<!hashed )SubPlan");

    private Estimates() {}

    /// Asks for the plan of a statement with its values.
    static Statement question(Statement statement) {
        return new Statement(
                "estimate",
                "explain (format json) " + statement.sql(),
                statement.values(),
                statement.heavy(),
                Statement.ANY_SIZE,
                new Experience(statement.experience().tables()),
                Treatment.PLAIN.once());
    }

    /// @param answer to the question
    static double cost(Cells answer) {
        var members = MEMBERS.matcher(String.valueOf(answer.value(0)));
        var whole = 0.0;
        var step = 0.0;
        while (members.find()) {
            if (members.group(1) != null) {
                step = Double.parseDouble(members.group(1));
                whole = whole == 0 ? step : whole;
            } else if (FOR_EACH_ROW.matcher(members.group(2)).find()) {
                whole = Math.max(whole, step);
            }
        }
        return whole;
    }
}
