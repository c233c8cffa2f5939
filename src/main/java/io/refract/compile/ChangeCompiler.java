package io.refract.compile;

import io.refract.compile.CompiledWrite.CompiledStep;
import io.refract.plan.Amount;
import io.refract.plan.Guard;
import io.refract.plan.Predicate;
import io.refract.plan.Setting;
import io.refract.plan.Step;
import io.refract.sql.Delete;
import io.refract.sql.Expression;
import io.refract.sql.From;
import io.refract.sql.Select;
import io.refract.sql.Update;
import io.refract.sql.With;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Makes statements that change and delete rows.
///
/// Where it matters how the rows were, or how many of them are written, they are found first, in the order of their
/// keys.
final class ChangeCompiler {
    private static final String BEFORE = "b";

    private ChangeCompiler() {}

    static CompiledStep update(Step.Update update) {
        var aliases = new Scope.Aliases();
        var target = new Target(update.model(), aliases);
        var assignments = update.settings().stream()
                .map(setting -> new Update.Assignment(setting.field().column(), target.value(setting)))
                .toList();
        var asked = Predicate.and(update.rows(), update.permitted());
        var written = Written.to(target).noted(update.registers());
        if (assignments.isEmpty()) {
            var none = Select.of(written.returning(update.kept()), target.table(), new Expression.Truth(false));
            return written.step(update, List.of(), none);
        }
        if (moves(update) || update.limit().isPresent()) {
            var former = new Target(update.model(), aliases);
            var rows = before(former, asked, update.guard(), update.limit(), written.formerMarks(former));
            return written.withFormer(BEFORE)
                    .step(
                            update,
                            List.of(rows),
                            new Update(
                                    target.table(),
                                    assignments,
                                    new From.Common(BEFORE, BEFORE),
                                    same(target),
                                    written.returning(update.kept())));
        }
        var where = Expression.and(List.of(target.fulfils(asked), Registers.hold(update.guard())));
        return written.step(
                update,
                List.of(),
                new Update(target.table(), assignments, null, where, written.returning(update.kept())));
    }

    /// Whether it changes what the rows refer to, or a name of theirs: of a row that was found before, that is known.
    private static boolean moves(Step.Update update) {
        return !update.found()
                && Marks.moved(
                        update.model(),
                        update.settings().stream().map(Setting::field).toList());
    }

    static CompiledStep delete(Step.Delete delete) {
        var aliases = new Scope.Aliases();
        var target = new Target(delete.model(), aliases);
        var asked = Predicate.and(delete.rows(), delete.permitted());
        var written = Written.to(target);
        var returning = written.returning(Predicate.TRUE);
        if (delete.limit().isPresent()) {
            var former = new Target(delete.model(), aliases);
            var rows = before(former, asked, delete.guard(), delete.limit(), List.of());
            return written.step(
                    delete,
                    List.of(rows),
                    new Delete(target.table(), new From.Common(BEFORE, BEFORE), same(target), returning));
        }
        var where = Expression.and(List.of(target.fulfils(asked), Registers.hold(delete.guard())));
        return written.step(delete, List.of(), new Delete(target.table(), null, where, returning));
    }

    /// The rows as they were, locked in the order of their keys.
    private static With.Named before(
            Target before, Predicate rows, Guard guard, Optional<Amount> limit, List<Select.Item> marks) {
        var key = before.model().key().fields();
        var items = new ArrayList<Select.Item>();
        key.forEach(field -> items.add(Select.Item.of(before.column(field))));
        items.addAll(marks);
        var where = Expression.and(List.of(before.fulfils(rows), Registers.hold(guard)));
        var order = key.stream()
                .map(field -> new Select.Sort(before.column(field), false))
                .toList();
        var select = Select.of(items, before.table(), where).ordered(order).locking(Select.Lock.UPDATE);
        return new With.Named(
                BEFORE,
                limit.map(amount -> select.limited(Select.Window.only(Windows.number(amount))))
                        .orElse(select));
    }

    private static Expression same(Target target) {
        return Expression.and(target.model().key().fields().stream()
                .map(field -> Expression.equal(target.column(field), new Expression.Column(BEFORE, field.column())))
                .toList());
    }
}
