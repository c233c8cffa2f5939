package io.refract.engine;

import io.refract.access.Needs;
import io.refract.compile.CompiledRead;
import io.refract.compile.CompiledWrite;
import io.refract.compile.CompiledWrite.CompiledStep;
import io.refract.execute.Statement;
import io.refract.execute.Treatment;
import io.refract.plan.Step;
import io.refract.sql.Experience;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// A compiled write, and what has been learned of it since.
final class WriteShape {
    /// From this use on a shape counts as one that is asked for again and again.
    private static final int SETTLED = 3;

    private final CompiledWrite write;
    private final Needs needs;
    private final List<String> labels;
    private final List<Experience> experiences;
    private final List<Integer> searching;
    private final AtomicInteger uses = new AtomicInteger();

    /// @param needs what a key needs scopes for
    WriteShape(CompiledWrite write, Needs needs) {
        this.write = write;
        this.needs = needs;
        this.labels = write.steps().stream()
                .map(step -> write.label() + "." + name(step.step()))
                .toList();
        this.experiences =
                labels.stream().map(label -> new Experience(Set.of(label))).toList();
        this.searching = IntStream.range(0, write.steps().size())
                .filter(place -> searches(write.steps().get(place).step()))
                .boxed()
                .toList();
    }

    /// Whether it writes what fulfils a condition, rather than a row that was found or is named by its key.
    private static boolean searches(Step step) {
        return switch (step) {
            case Step.Update update -> !update.found() && update.expected().isEmpty();
            case Step.Delete delete -> !delete.found();
            case Step.Find _, Step.Insert _, Step.InsertTable _, Step.Link _, Step.Read _ -> false;
        };
    }

    private static String name(Step step) {
        return switch (step) {
            case Step.Find _ -> "find";
            case Step.Insert _, Step.InsertTable _ -> "insert";
            case Step.Link _ -> "link";
            case Step.Update _ -> "update";
            case Step.Delete _ -> "delete";
            case Step.Read _ -> "read";
        };
    }

    Needs needs() {
        return needs;
    }

    /// What is made of the rows that are answered.
    CompiledRead read() {
        return write.steps().get(write.answer()).read().orElseThrow();
    }

    CompiledWrite write() {
        return write;
    }

    /// The statements, in order; counts one more use.
    ///
    /// @param answers makes what takes the rows of the answer
    List<Statement> statements(Binder binder, Supplier<ResultRows> answers) {
        var settled = uses.get() >= SETTLED || uses.incrementAndGet() >= SETTLED;
        var statements = new ArrayList<Statement>(write.steps().size());
        for (var i = 0; i < write.steps().size(); i++) {
            var step = write.steps().get(i);
            var statement = statement(i, step, binder, Treatment.of(settled, 0));
            statements.add(step.read().isPresent() ? statement.into(answers) : statement);
        }
        return statements;
    }

    /// Whether it looks for any number of rows.
    boolean searches() {
        return !searching.isEmpty();
    }

    /// The statements that look for any number of rows, whose cost is that of finding them. They are not sent.
    List<Statement> searching(Binder binder) {
        return searching.stream().map(place -> searching(place, binder)).toList();
    }

    private Statement searching(int place, Binder binder) {
        var statement = statement(place, write.steps().get(place), binder, Treatment.PLAIN);
        return new Statement(
                statement.label(),
                CompiledWrite.ofAnyRows(statement.sql()),
                statement.values(),
                false,
                Engine.EXPECTED_ROW_BYTES,
                statement.experience(),
                statement.treatment());
    }

    private Statement statement(int place, CompiledStep step, Binder binder, Treatment treatment) {
        var values = binder.bind(step.binds());
        return new Statement(
                labels.get(place),
                EndlessPast.restoredIn(step.sql(), values),
                values,
                false,
                step.read().map(CompiledRead::mostBytes).orElse(Statement.ANY_SIZE),
                step.read().map(CompiledRead::experience).orElse(experiences.get(place)),
                treatment);
    }
}
