package io.refract.engine;

import io.refract.access.Caller;
import io.refract.cache.Loaded;
import io.refract.compile.CompiledRead;
import io.refract.compile.JsonBytes;
import io.refract.execute.Statement;
import io.refract.execute.StatementRunner;
import io.refract.kernel.Document;
import io.refract.kernel.RowKey;
import io.refract.query.Cursor;
import io.refract.query.FindMany;
import io.refract.query.FindOne;
import io.refract.query.Parameters;
import io.refract.query.Query;
import io.refract.sql.Cells;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// Reads: one query is one statement, whose rows become JSON bytes without anything in between.
///
/// All methods fail with a [io.refract.kernel.Failure]: `VALIDATION` for names and values that do not fit the model,
/// `FORBIDDEN` for what the caller may not ask, `UNAVAILABLE` and `P2024` when the database cannot answer.
public final class Engine {
    private static final int EXPECTED_ROW_BYTES = 1_024;

    private final Shapes shapes;
    private final Fingerprint fingerprints = new Fingerprint();
    private final StatementRunner database;

    Engine(Shapes shapes, StatementRunner database) {
        this.shapes = shapes;
        this.database = database;
    }

    /// The row as a document; empty if there is none that the caller may see.
    public Uni<Optional<Document>> find(FindOne query, Caller caller) {
        return find(query, caller, database);
    }

    /// The row as a transaction sees it.
    public Uni<Optional<Document>> find(FindOne query, Caller caller, StatementRunner within) {
        var read = shapes.compiled(query, caller.kind());
        return within.run(statement(read, query, caller))
                .map(rows -> rows.isEmpty() ? Optional.empty() : Optional.of(document(read, rows.getFirst())));
    }

    /// The row together with the names of all rows that it shows, as the cache needs them.
    public Uni<Optional<Loaded>> load(FindOne query, Caller caller) {
        var read = shapes.compiled(query, caller.kind());
        return database.run(statement(read, query, caller))
                .map(rows -> rows.isEmpty() ? Optional.empty() : Optional.of(loaded(read, rows.getFirst())));
    }

    private static Loaded loaded(CompiledRead read, Cells row) {
        var shown = new HashSet<RowKey>();
        read.rows(row, shown::add);
        return new Loaded(document(read, row), shown);
    }

    private static Document document(CompiledRead read, Cells row) {
        var out = new JsonBytes(EXPECTED_ROW_BYTES);
        read.write(row, out);
        var version = read.layout().version();
        return Document.of(
                version >= 0 && row.value(version) instanceof Integer number ? number : 0, out.toByteArray());
    }

    /// A page of rows.
    ///
    /// @param query without a cursor
    /// @param cursor as it was given out with another page of the same query; null for the first page
    public Uni<Page> page(FindMany query, @Nullable String cursor, Caller caller) {
        return page(query, cursor, caller, database);
    }

    /// A page as a transaction sees it.
    public Uni<Page> page(FindMany query, @Nullable String cursor, Caller caller, StatementRunner within) {
        var fingerprint = fingerprints.of(query);
        var placed = cursor == null ? query : query.from(decode(query, cursor, fingerprint, caller));
        var read = shapes.compiled(placed, caller.kind());
        return within.run(statement(read, placed, caller))
                .map(rows -> new PageReader(read, placed, fingerprint).page(rows));
    }

    private Cursor decode(FindMany query, String cursor, int fingerprint, Caller caller) {
        var types = shapes.compiled(query, caller.kind()).layout().sortTypes();
        return Cursors.decode(cursor, fingerprint, types);
    }

    private static Statement statement(CompiledRead read, Query query, Caller caller) {
        var values = new Binder(Parameters.of(query), caller).bind(read.binds());
        return new Statement(read.label(), read.sql(), values, read.heavy());
    }

    /// Makes a page of the rows of one statement.
    private record PageReader(CompiledRead read, FindMany query, int fingerprint) {
        Page page(List<Cells> fetched) {
            var layout = read.layout();
            var rows = new ArrayList<>(fetched);
            rows.removeIf(row -> row.value(layout.id()) == null);
            var more = rows.size() > query.limit();
            var backward = query.cursor() != null && query.cursor().side() == Cursor.Side.BEFORE;
            if (more) {
                rows.remove(backward ? 0 : rows.size() - 1);
            }
            var others = !fetched.isEmpty()
                    && layout.others() >= 0
                    && Boolean.TRUE.equals(fetched.getFirst().value(layout.others()));
            var next = backward ? others : more;
            var previous = backward ? more : others;
            return new Page(
                    json(rows),
                    next ? Optional.of(cursor(Cursor.Side.AFTER, rows)) : Optional.empty(),
                    previous ? Optional.of(cursor(Cursor.Side.BEFORE, rows)) : Optional.empty(),
                    total(fetched));
        }

        private byte[] json(List<Cells> rows) {
            var out = new JsonBytes(rows.size() * EXPECTED_ROW_BYTES);
            out.raw('[');
            for (var i = 0; i < rows.size(); i++) {
                if (i > 0) {
                    out.raw(',');
                }
                read.write(rows.get(i), out);
            }
            return out.raw(']').toByteArray();
        }

        /// The place of the page's last or first row; of an empty page, the place that was asked for.
        private String cursor(Cursor.Side side, List<Cells> rows) {
            var types = read.layout().sortTypes();
            var values = new ArrayList<Object>();
            if (rows.isEmpty() && query.cursor() != null) {
                query.cursor().values().forEach(parameter -> values.add(parameter.value()));
            } else {
                var row = side == Cursor.Side.AFTER ? rows.getLast() : rows.getFirst();
                for (var column : read.layout().sort()) {
                    values.add(row.value(column));
                }
            }
            return Cursors.encode(side, fingerprint, types, values);
        }

        private OptionalLong total(List<Cells> fetched) {
            var column = read.layout().total();
            return column >= 0 && !fetched.isEmpty() && fetched.getFirst().value(column) instanceof Long total
                    ? OptionalLong.of(total)
                    : OptionalLong.empty();
        }
    }
}
