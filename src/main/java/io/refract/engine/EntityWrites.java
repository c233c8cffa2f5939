package io.refract.engine;

import io.refract.catalog.Catalog;
import io.refract.catalog.Field;
import io.refract.catalog.Model;
import io.refract.compile.CompiledMarks;
import io.refract.execute.Statement;
import io.refract.kernel.RowKey;
import io.refract.sql.Cells;
import io.refract.transaction.FlushListener;
import io.refract.transaction.Work;
import io.refract.transaction.WrittenRow;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Derives from entities that have been written what is stale, as it is derived from a mutation, and sees to
/// what follows. Which fields have changed is not known, so each may have; what a row referred to before is
/// not known either: a row that comes to belong to another one is moved by a mutation.
@ApplicationScoped
class EntityWrites implements FlushListener {
    private final Catalog catalog;
    private final Engine engine;

    EntityWrites(Catalog catalog, Engine engine) {
        this.catalog = catalog;
        this.engine = engine;
    }

    @Override
    public Uni<Void> flushed(Set<WrittenRow> rows, Work work) {
        var done = Uni.createFrom().voidItem();
        for (var model : rows.stream().map(WrittenRow::model).distinct().toList()) {
            var ofModel = rows.stream().filter(row -> row.model().equals(model)).toList();
            done = done.chain(() -> flushed(catalog.require(model), ofModel, work));
        }
        return done;
    }

    private Uni<Void> flushed(Model model, List<WrittenRow> rows, Work work) {
        work.changed(RowKey.anyOf(model.name()));
        rows.forEach(row -> work.changed(RowKey.of(model.name(), row.id())));
        var marks = CompiledMarks.of(model);
        var ids = rows.stream().map(WrittenRow::id).toArray(UUID[]::new);
        var touched = rows.stream().map(row -> touched(model, row)).collect(Collectors.toUnmodifiableSet());
        return work.run(Statement.of(model.name() + ".marks", marks.sql(), (Object) ids))
                .invoke(told -> told.forEach(row -> tell(marks, row, work)))
                .chain(() -> engine.follow(touched, work));
    }

    private static void tell(CompiledMarks marks, Cells row, Work work) {
        for (var i = 0; i < marks.names().size(); i++) {
            if (row.value(i) != null) {
                work.changed(new RowKey(marks.names().get(i), String.valueOf(row.value(i))));
            }
        }
    }

    private static WriteOutcome.Touched touched(Model model, WrittenRow row) {
        var what = model.fields().stream().map(Field::name).collect(Collectors.toCollection(HashSet::new));
        if (row.made()) {
            what.add(Consequence.MADE);
        }
        return new WriteOutcome.Touched(model.name(), what, row.id());
    }
}
