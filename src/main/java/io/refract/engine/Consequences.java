package io.refract.engine;

import io.refract.compile.CompiledWrite;
import io.refract.compile.CompiledWrite.CompiledStep;
import io.refract.execute.Statement;
import io.refract.kernel.RowKey;
import io.refract.plan.Setting;
import io.refract.plan.Step;
import io.refract.plan.Value;
import io.refract.query.Mutation;
import io.refract.query.Parameter;
import io.refract.sql.Cells;
import io.refract.transaction.Work;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/// Sees to what follows from a write.
record Consequences(List<Consequence> all, List<Cascade> cascades) {
    Consequences {
        all = List.copyOf(all);
        cascades = List.copyOf(cascades);
    }

    /// What follows from the making of rows. It is sent along with them, since their keys are known before;
    /// of rows that are not made after all it finds nothing.
    List<Statement> ofMaking(CompiledWrite write, NewKeys keys, List<Parameter> parameters) {
        var statements = new ArrayList<Statement>();
        for (var consequence : all) {
            if (consequence.of().contains(Consequence.MADE)) {
                var rows = write.steps().stream()
                        .flatMap(step -> made(step.step(), consequence.model(), keys, parameters))
                        .toArray(UUID[]::new);
                if (rows.length > 0) {
                    statements.add(consequence.statement(rows));
                }
            }
        }
        return statements;
    }

    private static Stream<UUID> made(Step step, String model, NewKeys keys, List<Parameter> parameters) {
        return switch (step) {
            case Step.Insert insert
            when insert.model().name().equals(model) ->
                insert.settings().stream().flatMap(setting -> made(setting, keys));
            case Step.InsertTable insert
            when insert.model().name().equals(model) ->
                insert.columns().stream().flatMap(column -> made(column.values(), keys, parameters));
            case Step.Insert _, Step.InsertTable _, Step.Find _, Step.Link _ -> Stream.empty();
            case Step.Update _, Step.Delete _, Step.Read _ -> Stream.empty();
        };
    }

    private static Stream<UUID> made(Setting setting, NewKeys keys) {
        return setting instanceof Setting.To to && to.value() instanceof Value.Made made
                ? Stream.of(keys.one(made.row()))
                : Stream.empty();
    }

    private static Stream<UUID> made(Value values, NewKeys keys, List<Parameter> parameters) {
        return values instanceof Value.MadeMany made
                ? Stream.of(keys.many(
                        made.row(), (Integer) parameters.get(made.position()).value()))
                : Stream.empty();
    }

    /// What follows from changes, one after the other, as they share the work's connection.
    Uni<Void> ofChanges(Set<WriteOutcome.Touched> touched, Work work) {
        var done = Uni.createFrom().voidItem();
        for (var consequence : all) {
            var rows = rows(consequence.model(), consequence.of(), touched);
            if (!rows.isEmpty()) {
                done = done.chain(() -> told(consequence.statement(rows.toArray(UUID[]::new)), work))
                        .replaceWithVoid();
            }
        }
        return done;
    }

    /// What is written along with changes, in order.
    List<Mutation> cascades(Set<WriteOutcome.Touched> touched) {
        var mutations = new ArrayList<Mutation>();
        for (var cascade : cascades) {
            var rows = rows(cascade.model(), cascade.of(), touched);
            if (!rows.isEmpty()) {
                mutations.addAll(cascade.writes(rows));
            }
        }
        return mutations;
    }

    /// Whether anything may follow from what a write changes.
    boolean mayFollow(CompiledWrite write) {
        return write.steps().stream().map(CompiledStep::step).anyMatch(step -> {
            var model = step.model().name();
            var what = WriteOutcome.changes(step);
            return all.stream().anyMatch(each -> concerns(each.model(), each.of(), model, what))
                    || cascades.stream().anyMatch(each -> concerns(each.model(), each.of(), model, what));
        });
    }

    private static boolean concerns(String model, Set<String> of, String changed, Set<String> what) {
        return model.equals(changed) && what.stream().anyMatch(of::contains);
    }

    private static List<UUID> rows(String model, Set<String> of, Collection<WriteOutcome.Touched> touched) {
        return touched.stream()
                .filter(each -> concerns(model, of, each.model(), each.what()))
                .map(WriteOutcome.Touched::id)
                .distinct()
                .toList();
    }

    /// Runs a statement whose rows say what is stale.
    static Uni<List<Cells>> told(Statement statement, Work work) {
        return work.run(statement).invoke(rows -> rows.forEach(row -> work.changed(stale(row))));
    }

    /// What a row of a consequence's answer says is stale.
    static RowKey stale(Cells row) {
        return new RowKey(String.valueOf(row.value(0)), String.valueOf(row.value(1)));
    }
}
