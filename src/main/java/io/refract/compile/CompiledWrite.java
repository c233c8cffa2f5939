package io.refract.compile;

import io.refract.plan.Step;
import io.refract.plan.Value;
import io.refract.sql.Rendered;
import java.util.List;
import java.util.Optional;

/// A write that is ready to run any number of times: statements that follow one another without a look
/// at what each gives, and what has to be true of what they have given before any of it may stay.
///
/// @param label a name for metrics and logs
/// @param made how many keys of new rows the server makes
/// @param answer which of the steps tells what is answered
public record CompiledWrite(String label, List<CompiledStep> steps, int made, int answer) {
    private static final long OBJECTS = 1_024;
    private static final int TEXT_MULTIPLE = 4;

    public CompiledWrite {
        steps = List.copyOf(steps);
    }

    /// About what it takes in memory, in bytes: an estimate, as that of [CompiledRead#bytes()].
    public long bytes() {
        return OBJECTS
                + steps.stream()
                        .mapToLong(step -> OBJECTS + (long) step.sql().length() * TEXT_MULTIPLE)
                        .sum();
    }

    /// A step's statement for whoever only wants to know what it would cost, whatever rows earlier steps will find.
    public static String ofAnyRows(String sql) {
        return Registers.unknownIn(sql);
    }

    /// One statement. The one of a [Step.Read] is in `read`; all others give one row:
    ///
    /// | column | of [Step.Find] | of others |
    /// | --- | --- | --- |
    /// | 0 | whether a row was found | how many rows were written |
    /// | 1 | whether what is to be done to it is permitted | whether all fulfil what they must; null of none |
    /// | 2 | its version, null if it has none | how many rows were found to be written |
    /// | 3 | the key in its register | the keys in their register |
    /// | 4... | its marks | the marks of all, as arrays |
    ///
    /// @param marks the names of the keys of what is stale, of which the columns from [#MARKS] on hold the
    /// ids
    /// @param read what to make of the rows, if it reads what is answered
    public record CompiledStep(
            Step step, String sql, List<Value> binds, List<String> marks, Optional<CompiledRead> read) {
        public static final int COUNT = 0;
        public static final int FOUND = 0;
        public static final int PERMITTED = 1;
        public static final int VERSION = 2;
        public static final int MATCHED = 2;
        public static final int MARKS = 4;

        public CompiledStep {
            marks = List.copyOf(marks);
        }

        static CompiledStep of(Step step, Rendered rendered, List<String> marks) {
            return new CompiledStep(
                    step,
                    rendered.text(),
                    rendered.keys().stream().map(Value.class::cast).toList(),
                    marks,
                    Optional.empty());
        }

        static CompiledStep of(Step.Read step, CompiledRead read) {
            return new CompiledStep(step, read.sql(), read.binds(), List.of(), Optional.of(read));
        }
    }
}
