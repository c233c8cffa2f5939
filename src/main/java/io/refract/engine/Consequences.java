package io.refract.engine;

import io.refract.kernel.RowKey;
import io.refract.transaction.Work;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Sees to what follows from a write.
record Consequences(List<Consequence> all) {
    Consequences {
        all = List.copyOf(all);
    }

    /// One after the other, as they share the work's connection.
    Uni<Void> of(Set<WriteOutcome.Touched> touched, Work work) {
        var done = Uni.createFrom().voidItem();
        for (var consequence : all) {
            var rows = rows(consequence, touched);
            if (rows.length > 0) {
                done = done.chain(() -> work.run(consequence.statement(rows)))
                        .invoke(stale -> stale.forEach(row ->
                                work.changed(new RowKey(String.valueOf(row.value(0)), String.valueOf(row.value(1))))))
                        .replaceWithVoid();
            }
        }
        return done;
    }

    private static UUID[] rows(Consequence consequence, Collection<WriteOutcome.Touched> touched) {
        return touched.stream()
                .filter(each -> each.model().equals(consequence.model())
                        && each.what().stream().anyMatch(consequence.of()::contains))
                .map(WriteOutcome.Touched::id)
                .distinct()
                .toArray(UUID[]::new);
    }
}
