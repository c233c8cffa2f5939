package io.refract.execute;

import java.util.List;
import java.util.Optional;

/// Tells what a constraint of the database is about, in the words of clients.
@FunctionalInterface
public interface ConstraintNames {
    /// @param model the model's name
    /// @param fields the fields that the constraint is about; empty if it is about no field in particular
    record Subject(String model, List<String> fields) {
        public Subject {
            fields = List.copyOf(fields);
        }
    }

    /// @param table empty if the error names none
    /// @param constraint the name of a constraint or unique index; empty if the error named none
    /// @param column the column that the error names; empty if it names none
    Optional<Subject> subject(String schema, String table, String constraint, String column);
}
