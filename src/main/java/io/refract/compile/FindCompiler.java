package io.refract.compile;

import io.refract.compile.CompiledWrite.CompiledStep;
import io.refract.plan.Step;
import io.refract.sql.Expression;
import io.refract.sql.From;
import io.refract.sql.Renderer;
import io.refract.sql.Select;
import java.util.ArrayList;
import java.util.List;

/// Makes a statement that finds a row and notes its key. It gives a row whether or not there is one.
final class FindCompiler {
    private static final String FOUND = "f";
    private static final String MARK = "m";

    private FindCompiler() {}

    static CompiledStep find(Step.Find find) {
        var target = Target.of(find.model());
        var row = row(find, target);
        var key = new Expression.Column(FOUND, "key");
        var shown = new ArrayList<Select.Item>();
        shown.add(Select.Item.of(new Expression.Not(new Expression.IsNull(key))));
        shown.add(Select.Item.of(new Expression.Column(FOUND, "ok")));
        shown.add(Select.Item.of(new Expression.Column(FOUND, "version")));
        shown.add(Select.Item.of(Registers.note(find.register(), key)));
        var names = new ArrayList<String>();
        if (isWritten(find)) {
            var marks = Marks.of(find.model());
            for (var i = 0; i < marks.size(); i++) {
                shown.add(Select.Item.of(new Expression.Column(FOUND, MARK + i)));
                names.add(marks.get(i).name());
            }
        }
        var one = Select.of(List.of(new Select.Item(new Expression.Whole(1), "one")), null, new Expression.Truth(true));
        var from = new From.Join(
                new From.Derived(one, "o"),
                From.Kind.LEFT,
                false,
                new From.Derived(row, FOUND),
                new Expression.Truth(true));
        return CompiledStep.of(find, Renderer.render(Select.of(shown, from, new Expression.Truth(true))), names);
    }

    /// The row itself, locked if it is about to be written.
    private static Select row(Step.Find find, Target target) {
        var items = new ArrayList<Select.Item>();
        items.add(new Select.Item(new Expression.Cast(target.key(), "text"), "key"));
        items.add(new Select.Item(target.certainlyFulfils(find.permitted()), "ok"));
        items.add(new Select.Item(version(target), "version"));
        if (isWritten(find)) {
            items.addAll(target.marks(MARK));
        }
        var where = Expression.and(List.of(target.fulfils(find.rows()), Registers.hold(find.guard())));
        var row = Select.of(items, target.table(), where).ordered(List.of(), 1);
        return isWritten(find) ? row.locking(Select.Lock.UPDATE) : row;
    }

    private static boolean isWritten(Step.Find find) {
        return switch (find.act()) {
            case UPDATE, DELETE -> true;
            case OWN, REFER -> false;
        };
    }

    private static Expression version(Target target) {
        return target.model()
                .version()
                .map(target::column)
                .orElseGet(() -> new Expression.Cast(new Expression.Literal("0"), "int4"));
    }
}
