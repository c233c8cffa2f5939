package io.refract.query;

/// What becomes of rows that a relation leads to.
public sealed interface Related {
    /// The relation's name in the model of the row that is written.
    String relation();

    /// A row is made.
    record Make(String relation, RowData data) implements Related {}

    /// Rows are made without anything that belongs to them.
    record MakeMany(String relation, RowTable rows, boolean skipDuplicates) implements Related {}

    /// Rows that exist come to belong to it.
    ///
    /// @param count how many rows the condition names, as an `Integer`: less are not enough
    record Connect(String relation, Condition where, Parameter count) implements Related {}

    /// A row comes to belong to it, and is made if there is none.
    record ConnectOrMake(String relation, NamedRow row, RowData data) implements Related {}

    /// Rows cease to belong to it; those that do not are none of its business.
    record Disconnect(String relation, Condition where) implements Related {}

    /// Rows that exist belong to it, and no others.
    ///
    /// @param count how many rows the condition names, as an `Integer`: less are not enough
    record Replace(String relation, Condition where, Parameter count) implements Related {}

    /// A row that belongs to it is changed.
    ///
    /// @param where which one; [Condition#TRUE] for the only one
    record Edit(String relation, Condition where, RowData data) implements Related {}

    /// All rows that belong to it and fulfil a condition are changed.
    record EditMany(String relation, Condition where, RowData data) implements Related {}

    /// A row that belongs to it is changed, or made if there is none.
    ///
    /// @param row the key's name is of no use where nothing else is asked for than that there is one
    record MakeOrEdit(String relation, NamedRow row, RowData create, RowData update) implements Related {}

    /// A row that belongs to it is deleted.
    ///
    /// @param where which one; [Condition#TRUE] for the only one
    record Remove(String relation, Condition where) implements Related {}

    /// All rows that belong to it and fulfil a condition are deleted.
    record RemoveMany(String relation, Condition where) implements Related {}
}
