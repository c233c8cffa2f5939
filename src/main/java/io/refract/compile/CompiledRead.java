package io.refract.compile;

import io.refract.catalog.TableName;
import io.refract.catalog.ValueType;
import io.refract.plan.Value;
import io.refract.sql.Cells;
import io.refract.sql.Experience;
import io.refract.sql.Rendered;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// A read that is ready to run any number of times: one statement and what to make of its rows.
public final class CompiledRead {
    private static final long OBJECTS = 1_024;
    private static final int TEXT_MULTIPLE = 4;

    private final String label;
    private final String sql;
    private final List<Value> binds;
    private final Layout layout;
    private final RowWriter writer;
    private final boolean heavy;
    private final int mostBytes;
    private final Set<TableName> tables;
    private final Experience experience;

    CompiledRead(String label, Rendered rendered, Layout layout, RowWriter writer, boolean heavy, int mostBytes) {
        this.label = label;
        this.sql = rendered.text();
        this.binds = rendered.keys().stream().map(Value.class::cast).toList();
        this.tables = rendered.tables().stream()
                .map(table -> new TableName(table.schema(), table.name()))
                .collect(Collectors.toUnmodifiableSet());
        this.experience = new Experience(
                rendered.tables().stream().map(Object::toString).collect(Collectors.toUnmodifiableSet()));
        this.layout = layout;
        this.writer = writer;
        this.heavy = heavy;
        this.mostBytes = mostBytes;
    }

    /// Where the columns stand that are not written. A column that the statement does not have is -1.
    ///
    /// @param id the primary key of the row; null in a row that only carries `others` and `total`
    /// @param version the version of the row
    /// @param sort the values of the sort keys
    /// @param sortTypes their types
    /// @param others whether there are rows on the other side of the cursor
    /// @param total the number of all rows
    public record Layout(int id, int version, int[] sort, List<ValueType> sortTypes, int others, int total) {
        public Layout {
            sort = sort.clone();
            sortTypes = List.copyOf(sortTypes);
        }

        /// For a read of which nothing is looked at but what is written.
        static Layout none(int id) {
            return new Layout(id, -1, new int[0], List.of(), -1, -1);
        }
    }

    /// A name for metrics and logs.
    public String label() {
        return label;
    }

    public String sql() {
        return sql;
    }

    /// The values to bind, `$1` first.
    public List<Value> binds() {
        return binds;
    }

    public Layout layout() {
        return layout;
    }

    /// Whether the statement may look at many rows, so that it should not run ahead of others on one connection.
    public boolean heavy() {
        return heavy;
    }

    /// How large the rows and the answer may be where clients have chosen what is in them; else as large as can be.
    public int mostBytes() {
        return mostBytes;
    }

    /// About what it takes in memory, in bytes: an estimate. Whatever the statement says is there a second time as
    /// objects that bind values and write columns, which take a multiple of their text.
    public long bytes() {
        return OBJECTS + (long) sql.length() * TEXT_MULTIPLE;
    }

    /// The tables that the statement reads.
    public Set<TableName> tables() {
        return tables;
    }

    /// What is known of the statement from running it.
    public Experience experience() {
        return experience;
    }

    /// Appends a row as JSON.
    public void write(Cells row, JsonBytes out) {
        writer.write(row, out);
    }

    /// Notes which values of the row JSON does not tell the type of.
    ///
    /// @param index the row's place in the list that the answer is; -1 if the answer is the row
    public void types(Cells row, int index, TypeNotes notes) {
        if (index < 0) {
            writer.types(row, notes);
        } else {
            notes.row(index, () -> writer.types(row, notes));
        }
    }

    /// Tells which rows are shown when this row is written, and until when that is right.
    public void shown(Cells row, Shown sink) {
        writer.shown(row, sink);
    }
}
