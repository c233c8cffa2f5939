package io.refract.engine;

import io.refract.catalog.Field;
import io.refract.catalog.Model;
import io.refract.catalog.Relation;
import io.refract.compile.CompiledWrite.CompiledStep;
import io.refract.compile.JsonBytes;
import io.refract.execute.DatabaseErrors;
import io.refract.execute.TakenRows;
import io.refract.kernel.ErrorCode;
import io.refract.kernel.Failure;
import io.refract.kernel.Precondition;
import io.refract.kernel.RowKey;
import io.refract.plan.Guard;
import io.refract.plan.Setting;
import io.refract.plan.Step;
import io.refract.plan.Value;
import io.refract.query.Parameter;
import io.refract.sql.Cells;
import io.refract.transaction.Reply;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a write has come to: looks at what its statements gave, in their order, and refuses all of it if one
/// of them gave something else than it must have given.
final class WriteOutcome {
    private final WriteShape shape;
    private final List<Parameter> parameters;
    private final Precondition precondition;
    private final Map<Integer, Boolean> found = new HashMap<>();
    private final Set<RowKey> changed = new HashSet<>();
    private final Set<Touched> touched = new LinkedHashSet<>();
    private boolean first = true;

    /// @param precondition on the version of the row that is written
    WriteOutcome(WriteShape shape, List<Parameter> parameters, Precondition precondition) {
        this.shape = shape;
        this.parameters = parameters;
        this.precondition = precondition;
    }

    /// What is stale once the write is committed.
    Set<RowKey> changed() {
        return changed;
    }

    /// Rows of which something has become different.
    ///
    /// @param what the fields
    record Touched(String model, Set<String> what, UUID id) {}

    /// All rows of models with one key that have been changed.
    Set<Touched> touched() {
        return touched;
    }

    /// The answer; fails with what went wrong first.
    ///
    /// @param replies one for each step, then those that tell what else is stale
    /// @param answers as the statements had it
    /// @param single whether one row is answered, which must be there
    Result answer(List<Reply> replies, Supplier<ResultRows> answers, boolean single) {
        var steps = shape.write().steps();
        var answer = Optional.<Result>empty();
        for (var i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            var rows = rows(step.step(), replies.get(i));
            if (step.step() instanceof Step.Read read) {
                if (!holds(read.guard())) {
                    continue;
                }
                if (single && rows.isEmpty()) {
                    throw unseen(read.plan().node().model().name());
                }
                answer = Optional.of(TakenRows.sink(rows, answers).answer());
            } else {
                check(step, rows.getFirst());
                if (i == shape.write().answer()) {
                    answer = Optional.of(count(rows.getFirst()));
                }
            }
        }
        replies.stream()
                .skip(steps.size())
                .map(WriteOutcome::rows)
                .forEach(rows -> rows.forEach(row -> changed.add(Consequences.stale(row))));
        return answer.orElseThrow();
    }

    private static List<Cells> rows(Step step, Reply reply) {
        if (step instanceof Step.InsertTable
                && reply instanceof Reply.Refused(Throwable failure)
                && DatabaseErrors.isCancelled(failure)) {
            throw tooMany(failure);
        }
        return rows(reply);
    }

    /// What a statement gave; fails with what it was refused for.
    static List<Cells> rows(Reply reply) {
        return switch (reply) {
            case Reply.Rows answered -> answered.rows();
            case Reply.Refused refused -> throw refused(refused.failure());
        };
    }

    /// New rows hardly wait for anybody: what takes them too long is their number and size, and it does not help to try
    /// again.
    private static Failure tooMany(Throwable cause) {
        return Failure.of(
                        ErrorCode.TOO_COMPLEX,
                        "The rows take longer than a write may (refract.database.write-timeout): send fewer at once.")
                .withCause(cause);
    }

    private static RuntimeException refused(Throwable failure) {
        return failure instanceof RuntimeException runtime ? runtime : new IllegalStateException(failure);
    }

    /// Whoever writes what they may not see learns nothing of it, and has written nothing.
    private static Failure unseen(String model) {
        return Failure.of(ErrorCode.FORBIDDEN, "You may not read what you would write, so it is not written.")
                .withMeta(Map.of("model", model, "rejectReason", "cannot-read-back"));
    }

    private static Result count(Cells row) {
        var count = number(row, CompiledStep.COUNT);
        var out = new JsonBytes(32).json("{\"count\":").whole(count);
        return new Result(out.raw('}').toByteArray(), null, 0, count, Optional.empty());
    }

    private void check(CompiledStep step, Cells row) {
        if (step.step() instanceof Step.Find find) {
            check(find, step, row);
            return;
        }
        if (step.step() instanceof Step.Insert insert) {
            insert.register().ifPresent(register -> found.put(register, number(row, CompiledStep.COUNT) > 0));
        }
        if (!holds(step.step().guard())) {
            return;
        }
        if (Boolean.FALSE.equals(row.value(CompiledStep.PERMITTED))) {
            throw forbidden(step.step().model().name());
        }
        expected(step.step()).ifPresent(count -> {
            if (number(row, CompiledStep.MATCHED) < count) {
                throw tooFew(step.step());
            }
        });
        marks(step, row);
        touch(step, row);
    }

    /// The names of the fields that a step changes in rows that are there.
    static Set<String> changes(Step step) {
        var fields = switch (step) {
            case Step.Update update -> update.settings().stream().map(Setting::field);
            case Step.InsertTable insert -> insert.renewal().stream().flatMap(renewal -> renewal.fields().stream());
            case Step.Find _, Step.Insert _, Step.Link _, Step.Delete _, Step.Read _ -> Stream.<Field>empty();
        };
        return fields.map(Field::name).collect(Collectors.toUnmodifiableSet());
    }

    private void touch(CompiledStep step, Cells row) {
        var what = changes(step.step());
        var model = step.step().model().name();
        if (!what.isEmpty()
                && !step.marks().isEmpty()
                && step.marks().getFirst().equals(model)
                && row.value(CompiledStep.MARKS) instanceof Object[] ids) {
            for (var id : ids) {
                touched.add(new Touched(model, what, UUID.fromString(String.valueOf(id))));
            }
        }
    }

    private void check(Step.Find find, CompiledStep step, Cells row) {
        var isFound = isTrue(row, CompiledStep.FOUND);
        found.put(find.register(), isFound);
        if (!holds(find.guard())) {
            return;
        }
        var model = find.model().name();
        if (!isFound) {
            find.ifMissing().ifPresent(code -> {
                throw missing(code, model);
            });
            if (first) {
                precondition.checkAbsent();
            }
            return;
        }
        find.ifFound().ifPresent(code -> {
            throw missing(code, model);
        });
        if (!isTrue(row, CompiledStep.PERMITTED)) {
            throw forbidden(model);
        }
        if (first && row.value(CompiledStep.VERSION) instanceof Integer version) {
            precondition.check(version);
        }
        first = false;
        marks(step, row);
    }

    private static Failure missing(ErrorCode code, String model) {
        var failure = code == ErrorCode.NOT_FOUND ? Failure.notFound(model) : Failure.of(code, code.title() + ".");
        return failure.withMeta(Map.of("model", model));
    }

    private static Failure forbidden(String model) {
        return Failure.of(ErrorCode.FORBIDDEN, "You may not write this " + model + ", or not like that.")
                .withMeta(Map.of("model", model));
    }

    private boolean holds(Guard guard) {
        return guard.terms().stream().allMatch(term -> found.getOrDefault(term.register(), false) == term.found());
    }

    private Optional<Long> expected(Step step) {
        var expected = switch (step) {
            case Step.Link link -> Optional.of(link.expected());
            case Step.Update update -> update.expected();
            case Step.InsertTable insert -> insert.renewal().map(Step.Renewal::expected);
            case Step.Find _, Step.Insert _, Step.Delete _, Step.Read _ -> Optional.<Value>empty();
        };
        return expected.map(value ->
                ((Number) parameters.get(((Value.Input) value).position()).value()).longValue());
    }

    /// Rows to be connected are not there; a row that is there is none to the caller, and keeps its like from being
    /// made.
    private static Failure tooFew(Step step) {
        return switch (step) {
            case Step.InsertTable insert ->
                missing(ErrorCode.UNIQUE_CONSTRAINT, insert.model().name());
            case Step.Link link -> notConnected(link.target());
            case Step.Find _, Step.Insert _, Step.Update _, Step.Delete _, Step.Read _ -> notConnected(step.model());
        };
    }

    private static Failure notConnected(Model model) {
        return Failure.of(ErrorCode.NOT_FOUND, "Not all of the records to connect exist.")
                .withMeta(Map.of("model", model.name()));
    }

    private void marks(CompiledStep step, Cells row) {
        if (!(step.step() instanceof Step.Find) && number(row, CompiledStep.COUNT) > 0) {
            changed.add(RowKey.anyOf(step.step().model().name()));
            linked(step.step()).forEach(model -> changed.add(RowKey.anyOf(model)));
            if (step.step() instanceof Step.Delete delete) {
                delete.referring().forEach(model -> changed.add(RowKey.anyOf(model)));
            }
        }
        for (var i = 0; i < step.marks().size(); i++) {
            mark(step.marks().get(i), row.value(CompiledStep.MARKS + i));
        }
    }

    /// The models whose rows a join table links: such a row may notice that its links change.
    private static Stream<String> linked(Step step) {
        var model = step.model();
        return model.hasOneKey()
                ? Stream.empty()
                : model.relations().stream().filter(model::holds).map(Relation::target);
    }

    private void mark(String name, @Nullable Object ids) {
        switch (ids) {
            case null -> {}
            case Object[] many -> {
                for (var id : many) {
                    mark(name, id);
                }
            }
            default -> changed.add(new RowKey(name, ids.toString()));
        }
    }

    private static boolean isTrue(Cells row, int column) {
        return Boolean.TRUE.equals(row.value(column));
    }

    private static long number(Cells row, int column) {
        return row.value(column) instanceof Number number ? number.longValue() : 0;
    }
}
