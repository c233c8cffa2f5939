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
/// @param former whether the marks of the rows as they were are known as well
/// @param refused whether there is a row that was not to be written; empty if there is none
record Written(
        Target target,
        Optional<Expression> matched,
        List<Integer> registers,
        boolean former,
        Optional<Expression> refused) {
    /// The part of the statement that writes.
    private static final String PART = "w";

    private static final String NOW = "m";
    private static final String BEFORE = "b";
    private static final Expression NOTHING = new Expression.Cast(new Expression.Literal(""), "text");

    static Written to(Target target) {
        return new Written(target, Optional.empty(), List.of(), false, Optional.empty());
    }

    Written of(Expression rows) {
        return new Written(target, Optional.of(rows), registers, former, refused);
    }

    Written noted(List<Integer> registers) {
        return new Written(target, matched, registers, former, refused);
    }

    Written refusedIf(Expression condition) {
        return new Written(target, matched, registers, former, Optional.of(condition));
    }

    Written withFormer() {
        return new Written(target, matched, registers, true, refused);
    }

    /// What the writing part gives of each row.
    ///
    /// @param permitted what the row must fulfil now
    List<Select.Item> returning(Predicate permitted) {
        var items = new ArrayList<Select.Item>();
        items.add(new Select.Item(target.certainlyFulfils(permitted), "ok"));
        var key = key();
        for (var i = 0; i < key.size(); i++) {
            items.add(new Select.Item(new Expression.Cast(key.get(i), "text"), name(i)));
        }
        items.addAll(target.marks(NOW));
        return items;
    }

    /// The same, with the marks of the row as it was.
    ///
    /// @param before the name of a part that has them as [Target#marks]
    List<Select.Item> returning(Predicate permitted, String before) {
        var items = returning(permitted);
        IntStream.range(0, marks())
                .forEach(i -> items.add(new Select.Item(new Expression.Column(before, NOW + i), BEFORE + i)));
        return items;
    }

    private int marks() {
        return Marks.of(target.model()).size();
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
        for (var prefix : former ? List.of(NOW, BEFORE) : List.of(NOW)) {
            IntStream.range(0, marks()).forEach(i -> items.add(Select.Item.of(all(prefix + i))));
            Marks.of(target.model()).forEach(mark -> names.add(mark.name()));
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
                .mapToObj(i -> Registers.note(registers.get(i), all(name(i))))
                .toList();
        return switch (notes.size()) {
            case 0 -> NOTHING;
            case 1 -> notes.getFirst();
            default -> new Expression.Call("concat", notes);
        };
    }

    private static Expression all(String column) {
        return Expression.Call.of("array_agg", new Expression.Column(PART, column));
    }
}
