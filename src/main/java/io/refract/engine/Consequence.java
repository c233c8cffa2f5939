package io.refract.engine;

import io.refract.execute.Statement;
import java.util.Set;
import java.util.UUID;

/// What follows from writes of a model, in the same transaction, whoever writes: rows that are written
/// besides, or documents that are stale besides. Every bean of this type takes part.
public interface Consequence {
    /// Stands in [#of()] for the making of rows.
    String MADE = "*";

    /// The model's name.
    String model();

    /// The fields whose change it follows from, and [#MADE] if it follows from the making of rows.
    Set<String> of();

    /// What is to be done about rows that have been written. It gives what is stale: the two parts of a
    /// [io.refract.kernel.RowKey], as texts.
    ///
    /// @param rows their ids; nothing follows from one that is not there, because it was not made after all
    Statement statement(UUID[] rows);
}
