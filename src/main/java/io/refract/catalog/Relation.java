package io.refract.catalog;

/// A way from the rows of one model to the rows of another.
///
/// @param name the name that clients use
/// @param target the name of the model that it leads to
/// @param many whether it leads to any number of rows, or to at most one
/// @param join how the rows are found
public record Relation(String name, String target, boolean many, Join join) {
    /// How rows of the two tables belong together.
    public sealed interface Join {}

    /// By one pair of columns.
    ///
    /// @param localColumn the column in the table that the relation starts from
    /// @param targetColumn the column in the table that it leads to
    public record Direct(String localColumn, String targetColumn) implements Join {}

    /// By way of a join table.
    ///
    /// @param nearColumn the join table's column that refers to the local one
    /// @param farColumn the join table's column that refers to the target's
    public record Through(TableName table, String localColumn, String nearColumn, String farColumn, String targetColumn)
            implements Join {
        /// The way back.
        public Through reversed() {
            return new Through(table, targetColumn, farColumn, nearColumn, localColumn);
        }
    }
}
