package io.refract.compile;

import io.refract.compile.CompiledWrite.CompiledStep;
import io.refract.plan.Predicate;
import io.refract.plan.Step;
import io.refract.sql.Expression;
import io.refract.sql.From;
import io.refract.sql.Part;
import io.refract.sql.Renderer;
import io.refract.sql.Select;
import io.refract.sql.With;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// What is to be known of the rows that a statement has written: one row, as [CompiledStep] tells.
///
/// @param target whose rows they are
/// @param matched how many rows were to be written; empty for as many as were
/// @param registers note their keys, one for each field of the key; empty if nobody asks
/// @param former the name of a part that has the marks of the rows as they were, as [Target#marks]; empty if they are
/// the same
/// @param refused whether there is a row that was not to be written; empty if there is none
record Written(
        Target target,
        Optional<Expression> matched,
        List<Integer> registers,
        Optional<String> former,
        Optional<Expression> refused) {
    /// The part of the statement that writes.
    private static final String PART = "w";

    private static final String MARK = "m";
    private static final Expression NOTHING = new Expression.Cast(new Expression.Literal(""), "text");

    static Written to(Target target) {
        return new Written(target, Optional.empty(), List.of(), Optional.empty(), Optional.empty());
    }

    Written of(Expression rows) {
        return new Written(target, Optional.of(rows), registers, former, refused);
    }

    Written noted(List<Integer> registers) {
        return new Written(target, matched, registers, former, refused);
    }

    /// Refused if the condition holds as well.
    Written refusedIf(Expression condition) {
        var any = refused.<Expression>map(other -> Expression.or(List.of(other, condition)))
                .orElse(condition);
        return new Written(target, matched, registers, former, Optional.of(any));
    }

    /// The marks of the rows as they will be, in a part that finds them before.
    List<Select.Item> formerMarks(Target before) {
        return before.marks(MARK);
    }

    Written withFormer(String part) {
        return new Written(target, matched, registers, Optional.of(part), refused);
    }

    /// What the writing part gives of each row.
    ///
    /// @param permitted what the row must fulfil now
    List<Select.Item> returning(Predicate permitted) {
        return returning(target.certainlyFulfils(permitted));
    }

    /// @param permitted whether the row may be as it is now
    List<Select.Item> returning(Expression permitted) {
        var items = new ArrayList<Select.Item>();
        items.add(new Select.Item(permitted, "ok"));
        var key = key();
        for (var i = 0; i < key.size(); i++) {
            items.add(new Select.Item(new Expression.Cast(key.get(i), "text"), name(i)));
        }
        items.addAll(target.marks(MARK));
        return items;
    }

    /// @param before parts that the writing one refers to
    CompiledStep step(Step step, List<With.Named> before, Part writing) {
        var parts = new ArrayList<>(before);
        parts.add(new With.Named(PART, writing));
        var items = new ArrayList<Select.Item>();
        items.add(Select.Item.of(new Expression.CountRows()));
        var ok = Expression.Call.of("bool_and", new Expression.Column(PART, "ok"));
        items.add(Select.Item.of(refused.<Expression>map(some -> Expression.and(List.of(ok, new Expression.Not(some))))
                .orElse(ok)));
        items.add(Select.Item.of(matched.orElse(new Expression.CountRows())));
        items.add(Select.Item.of(notes()));
        var names = new ArrayList<String>();
        var marks = Marks.of(target.model());
        for (var i = 0; i < marks.size(); i++) {
            items.add(Select.Item.of(all(PART, MARK + i)));
            names.add(marks.get(i).name());
        }
        for (var i = 0; former.isPresent() && i < marks.size(); i++) {
            items.add(Select.Item.of(new Expression.Subquery(former(former.get(), MARK + i))));
            names.add(marks.get(i).name());
        }
        var select = Select.of(items, new From.Common(PART, PART), new Expression.Truth(true));
        return CompiledStep.of(step, Renderer.render(new With(parts, select)), names);
    }

    /// All fields of the key where they are noted.
    private List<Expression> key() {
        return registers.isEmpty()
                ? List.of(target.key())
                : target.model().key().fields().stream().map(target::column).toList();
    }

    private static String name(int field) {
        return field == 0 ? "key" : "key" + field;
    }

    private Expression notes() {
        var notes = IntStream.range(0, registers.size())
                .mapToObj(i -> Registers.note(registers.get(i), all(PART, name(i))))
                .toList();
        return switch (notes.size()) {
            case 0 -> NOTHING;
            case 1 -> notes.getFirst();
            default -> new Expression.Call("concat", notes);
        };
    }

    private static Select former(String part, String mark) {
        return Select.of(
                List.of(Select.Item.of(all(part, mark))), new From.Common(part, part), new Expression.Truth(true));
    }

    private static Expression all(String part, String column) {
        return Expression.Call.of("array_agg", new Expression.Column(part, column));
    }
}
