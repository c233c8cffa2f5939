package io.refract.engine;

import io.refract.query.Mutation;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// What is written along with changes of a model's rows, in the same transaction, whoever changes them: by
/// the program itself, and what follows from that follows as well. Every bean of this type takes part.
public interface Cascade {
    /// The model's name.
    String model();

    /// The fields whose change it follows from.
    Set<String> of();

    /// What is written, in order.
    ///
    /// @param rows the ids of those that have been changed, to whatever
    List<Mutation> writes(List<UUID> rows);
}
