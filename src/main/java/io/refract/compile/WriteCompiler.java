package io.refract.compile;

import io.refract.catalog.Field;
import io.refract.catalog.Model;
import io.refract.catalog.UniqueKey;
import io.refract.compile.CompiledWrite.CompiledStep;
import io.refract.plan.Amount;
import io.refract.plan.Guard;
import io.refract.plan.Predicate;
import io.refract.plan.Setting;
import io.refract.plan.Step;
import io.refract.plan.Value;
import io.refract.plan.WritePlan;
import io.refract.sql.Delete;
import io.refract.sql.Expression;
import io.refract.sql.From;
import io.refract.sql.Insert;
import io.refract.sql.Part;
import io.refract.sql.Renderer;
import io.refract.sql.Select;
import io.refract.sql.Update;
import io.refract.sql.With;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Makes statements of the steps of a write.
public final class WriteCompiler {
    private static final Expression NOTHING = new Expression.Cast(new Expression.Literal(""), "text");
    private static final String WRITTEN = "w";
    private static final String FOUND = "f";
    private static final String BEFORE = "b";

    private final Compiler reads;

    /// @param reads compiles what is answered
    public WriteCompiler(Compiler reads) {
        this.reads = reads;
    }

    /// @throws io.refract.kernel.Failure `TOO_COMPLEX` as [Compiler#compile]
    public CompiledWrite compile(WritePlan plan) {
        return new CompiledWrite(
                plan.label(), plan.steps().stream().map(this::step).toList(), plan.made(), plan.answer());
    }

    private CompiledStep step(Step step) {
        return switch (step) {
            case Step.Find find -> find(find);
            case Step.Insert insert -> insert(insert);
            case Step.InsertTable insert -> insertTable(insert);
            case Step.Link link -> link(link);
            case Step.Update update -> update(update);
            case Step.Delete delete -> delete(delete);
            case Step.Read read -> CompiledStep.of(read, reads.compile(read.plan()));
        };
    }

    /// The table of a step's rows, under a name.
    private static final class Target {
        private final Model model;
        private final Scope.Aliases aliases;
        private final String alias;
        private final Scope scope;

        private Target(Model model, Scope.Aliases aliases) {
            this.model = model;
            this.aliases = aliases;
            this.alias = aliases.of(model.table().name());
            this.scope = new Scope(aliases, Scope.table(model.table(), alias));
        }

        private static Target of(Model model) {
            return new Target(model, new Scope.Aliases());
        }

        private From.Table table() {
            return Scope.table(model.table(), alias);
        }

        private Expression column(Field field) {
            return new Expression.Column(alias, field.column());
        }

        private Expression fulfils(Predicate predicate) {
            return Predicates.of(scope, alias, predicate);
        }

        /// Of a key with several fields it only matters that there is one.
        private Expression key() {
            var fields = model.key().fields();
            return fields.size() == 1 ? column(fields.getFirst()) : new Expression.Literal("found");
        }
    }

    private static CompiledStep find(Step.Find find) {
        var target = Target.of(find.model());
        var marks = find.act() == Step.Act.REFER || find.act() == Step.Act.OWN
                ? List.<Marks.Mark>of()
                : Marks.of(find.model());
        var items = new ArrayList<Select.Item>();
        items.add(new Select.Item(new Expression.Cast(target.key(), "text"), "key"));
        items.add(new Select.Item(isTrue(target.fulfils(find.permitted())), "ok"));
        items.add(new Select.Item(version(target), "version"));
        marks(items, "m", marks, target);
        var where = Expression.and(List.of(target.fulfils(find.rows()), guard(find.guard())));
        var row = Select.of(items, target.table(), where).ordered(List.of(), 1);
        var locked = find.act() == Step.Act.UPDATE || find.act() == Step.Act.DELETE;
        var one = Select.of(List.of(new Select.Item(new Expression.Whole(1), "one")), null, new Expression.Truth(true));
        var from = new From.Join(
                new From.Derived(one, "o"),
                From.Kind.LEFT,
                false,
                new From.Derived(locked ? row.locking() : row, FOUND),
                new Expression.Truth(true));
        var shown = new ArrayList<Select.Item>();
        var key = new Expression.Column(FOUND, "key");
        shown.add(item(new Expression.Not(new Expression.IsNull(key))));
        shown.add(item(new Expression.Column(FOUND, "ok")));
        shown.add(item(new Expression.Column(FOUND, "version")));
        shown.add(item(Registers.note(find.register(), key)));
        IntStream.range(0, marks.size()).forEach(i -> shown.add(item(new Expression.Column(FOUND, "m" + i))));
        return CompiledStep.of(find, Renderer.render(Select.of(shown, from, new Expression.Truth(true))), names(marks));
    }

    private static Expression version(Target target) {
        return target.model
                .version()
                .map(target::column)
                .orElseGet(() -> new Expression.Cast(new Expression.Literal("0"), "int4"));
    }

    private static CompiledStep insert(Step.Insert insert) {
        var target = Target.of(insert.model());
        var values = insert.settings().stream()
                .map(setting -> item(value(setting, target)))
                .toList();
        var rows = Select.of(values, null, guard(insert.guard()));
        var columns = insert.settings().stream()
                .map(setting -> setting.field().column())
                .toList();
        return inserted(insert, target, columns, rows, insert.unless().map(unless -> conflict(target, unless)));
    }

    private static Insert.Conflict conflict(Target target, Step.Unless unless) {
        return unless.key()
                .map(key -> new Insert.Conflict(
                        key.fields().stream().map(field -> indexed(key, field)).toList(),
                        target.model
                                .softDelete()
                                .<Expression>map(field -> new Expression.IsNull(new Expression.Own(field.column())))
                                .orElse(new Expression.Truth(true))))
                .orElse(Insert.Conflict.ANY);
    }

    private static Expression indexed(UniqueKey key, Field field) {
        var column = new Expression.Own(field.column());
        return key.ignoreCase() ? Expression.Call.of(FieldTests.WITHOUT_CASE, column) : column;
    }

    private static CompiledStep inserted(
            Step step, Target target, List<String> columns, Select rows, Optional<Insert.Conflict> conflict) {
        var permitted = switch (step) {
            case Step.Insert insert -> insert.permitted();
            case Step.InsertTable insert -> insert.permitted();
            case Step.Link link -> link.permitted();
            case Step.Find _, Step.Update _, Step.Delete _, Step.Read _ -> throw new IllegalArgumentException();
        };
        var marks = Marks.of(target.model);
        var returning = returning(permitted, target);
        marks(returning, "m", marks, target);
        var part = new Insert(target.table(), columns, rows, conflict.orElse(null), returning);
        return written(step, List.of(new With.Named(WRITTEN, part)), OptionalInt.empty(), null, marks, 0);
    }

    private static List<Select.Item> returning(Predicate permitted, Target target) {
        var returning = new ArrayList<Select.Item>();
        returning.add(new Select.Item(isTrue(target.fulfils(permitted)), "ok"));
        returning.add(new Select.Item(new Expression.Cast(target.key(), "text"), "key"));
        return returning;
    }

    private static void marks(List<Select.Item> items, String prefix, List<Marks.Mark> marks, Target target) {
        for (var i = 0; i < marks.size(); i++) {
            var value = new Expression.Cast(target.column(marks.get(i).field()), "text");
            items.add(new Select.Item(value, prefix + i));
        }
    }

    private static CompiledStep insertTable(Step.InsertTable insert) {
        var target = Target.of(insert.model());
        var arrays = new ArrayList<Expression>();
        var names = new ArrayList<String>();
        var values = new ArrayList<Select.Item>();
        var columns = new ArrayList<String>();
        for (var column : insert.columns()) {
            values.add(item(cell(column, arrays, names)));
            columns.add(column.field().column());
        }
        for (var constant : insert.constants()) {
            values.add(item(value(constant, target)));
            columns.add(constant.field().column());
        }
        var rows = Select.of(values, new From.Unnest(arrays, "r", names), guard(insert.guard()));
        return inserted(
                insert,
                target,
                columns,
                rows,
                insert.skipDuplicates() ? Optional.of(Insert.Conflict.ANY) : Optional.empty());
    }

    /// The value of one row, or what it begins with where none is given.
    private static Expression cell(Step.Column column, List<Expression> arrays, List<String> names) {
        var value = cell(column.values(), arrays, names);
        var writing = column.field().writing();
        var otherwise = writing.callers()
                ? Optional.<Value>of(new Value.CallerId())
                : writing.initial()
                        .<Value>map(initial ->
                                new Value.Initial(initial, column.field().type()));
        if (column.given().isEmpty() || otherwise.isEmpty()) {
            return value;
        }
        var given = cell(column.given().get(), arrays, names);
        return Expression.Call.of(
                "coalesce", value, new Expression.When(new Expression.Not(given), Predicates.value(otherwise.get())));
    }

    private static Expression cell(Value values, List<Expression> arrays, List<String> names) {
        arrays.add(Predicates.value(values));
        names.add("c" + names.size());
        return new Expression.Column("r", names.getLast());
    }

    private static CompiledStep link(Step.Link link) {
        var aliases = new Scope.Aliases();
        var others = new Target(link.target(), aliases);
        var target = new Target(link.model(), aliases);
        var key =
                Select.of(List.of(new Select.Item(others.key(), "key")), others.table(), others.fulfils(link.others()));
        var values = new ArrayList<Select.Item>();
        var columns = new ArrayList<String>();
        link.settings().forEach(setting -> {
            values.add(item(value(setting, target)));
            columns.add(setting.field().column());
        });
        values.add(item(new Expression.Column("r", "key")));
        columns.add(link.far().column());
        var rows = Select.of(values, new From.Common(FOUND, "r"), guard(link.guard()));
        var marks = Marks.of(link.model());
        var returning = returning(link.permitted(), target);
        marks(returning, "m", marks, target);
        var part = new Insert(target.table(), columns, rows, Insert.Conflict.ANY, returning);
        var count = Select.of(
                List.of(item(new Expression.CountRows())), new From.Common(FOUND, "f0"), new Expression.Truth(true));
        return written(
                link,
                List.of(new With.Named(FOUND, key), new With.Named(WRITTEN, part)),
                OptionalInt.empty(),
                new Expression.Subquery(count),
                marks,
                0);
    }

    private static CompiledStep update(Step.Update update) {
        var aliases = new Scope.Aliases();
        var target = new Target(update.model(), aliases);
        var marks = Marks.of(update.model());
        var moved = !update.found()
                && marks.stream()
                        .anyMatch(mark -> update.settings().stream()
                                .anyMatch(setting -> setting.field().equals(mark.field())));
        var assignments = update.settings().stream()
                .map(setting -> new Update.Assignment(setting.field().column(), value(setting, target)))
                .toList();
        var returning = returning(update.kept(), target);
        marks(returning, "m", marks, target);
        var asked = Predicate.and(update.rows(), update.permitted());
        var parts = new ArrayList<With.Named>();
        Part part;
        if (assignments.isEmpty()) {
            part = Select.of(returning, target.table(), new Expression.Truth(false));
        } else if (moved || update.limit().isPresent()) {
            var before = new Target(update.model(), aliases);
            parts.add(new With.Named(BEFORE, before(before, asked, update.guard(), update.limit(), marks)));
            IntStream.range(0, marks.size())
                    .forEach(i -> returning.add(new Select.Item(new Expression.Column(BEFORE, "m" + i), "b" + i)));
            part = new Update(target.table(), assignments, new From.Common(BEFORE, BEFORE), same(target), returning);
        } else {
            var where = Expression.and(List.of(target.fulfils(asked), guard(update.guard())));
            part = new Update(target.table(), assignments, null, where, returning);
        }
        parts.add(new With.Named(WRITTEN, part));
        return written(update, parts, update.register(), null, marks, parts.size() - 1);
    }

    private static CompiledStep delete(Step.Delete delete) {
        var aliases = new Scope.Aliases();
        var target = new Target(delete.model(), aliases);
        var marks = Marks.of(delete.model());
        var returning = returning(Predicate.TRUE, target);
        marks(returning, "m", marks, target);
        var asked = Predicate.and(delete.rows(), delete.permitted());
        var parts = new ArrayList<With.Named>();
        Part part;
        if (delete.limit().isPresent()) {
            var before = new Target(delete.model(), aliases);
            parts.add(new With.Named(BEFORE, before(before, asked, delete.guard(), delete.limit(), List.of())));
            part = new Delete(target.table(), new From.Common(BEFORE, BEFORE), same(target), returning);
        } else {
            var where = Expression.and(List.of(target.fulfils(asked), guard(delete.guard())));
            part = new Delete(target.table(), null, where, returning);
        }
        parts.add(new With.Named(WRITTEN, part));
        return written(delete, parts, OptionalInt.empty(), null, marks, 0);
    }

    /// The rows as they were, locked in the order of their keys.
    private static Select before(
            Target before, Predicate rows, Guard guard, Optional<Amount> limit, List<Marks.Mark> marks) {
        var items = new ArrayList<Select.Item>();
        before.model.key().fields().forEach(field -> items.add(item(before.column(field))));
        marks(items, "m", marks, before);
        var where = Expression.and(List.of(before.fulfils(rows), guard(guard)));
        var order = before.model.key().fields().stream()
                .map(field -> new Select.Sort(before.column(field), false))
                .toList();
        var select = Select.of(items, before.table(), where).ordered(order).locking();
        return limit.map(amount -> select.limited(Select.Window.only(Windows.number(amount))))
                .orElse(select);
    }

    private static Expression same(Target target) {
        return Expression.and(target.model.key().fields().stream()
                .map(field -> Expression.equal(target.column(field), new Expression.Column(BEFORE, field.column())))
                .toList());
    }

    /// What is to be known of what the last part has written.
    ///
    /// @param matched how many rows were to be written; null for as many as were
    /// @param moved above 0 if the marks of the rows before are known as well
    private static CompiledStep written(
            Step step,
            List<With.Named> parts,
            OptionalInt register,
            @Nullable Expression matched,
            List<Marks.Mark> marks,
            int moved) {
        var items = new ArrayList<Select.Item>();
        items.add(item(new Expression.CountRows()));
        items.add(item(Expression.Call.of("bool_and", new Expression.Column(WRITTEN, "ok"))));
        items.add(item(matched == null ? new Expression.CountRows() : matched));
        items.add(item(
                register.isPresent()
                        ? Registers.note(
                                register.getAsInt(),
                                Expression.Call.of("array_agg", new Expression.Column(WRITTEN, "key")))
                        : NOTHING));
        var names = new ArrayList<String>();
        for (var prefix : moved > 0 ? List.of("m", "b") : List.of("m")) {
            for (var i = 0; i < marks.size(); i++) {
                items.add(item(Expression.Call.of("array_agg", new Expression.Column(WRITTEN, prefix + i))));
                names.add(marks.get(i).name());
            }
        }
        var select = Select.of(items, new From.Common(WRITTEN, WRITTEN), new Expression.Truth(true));
        return CompiledStep.of(step, Renderer.render(new With(parts, select)), names);
    }

    private static Expression value(Setting setting, Target target) {
        return switch (setting) {
            case Setting.To to -> Predicates.value(to.value());
            case Setting.Reference to -> Predicates.value(to.value());
            case Setting.ToNull to ->
                new Expression.Cast(new Expression.Null(), to.field().type().sqlName());
            case Setting.Arithmetic by ->
                new Expression.Binary(
                        target.column(by.field()),
                        switch (by.operator()) {
                            case INCREMENT -> Expression.Operator.PLUS;
                            case DECREMENT -> Expression.Operator.MINUS;
                            case MULTIPLY -> Expression.Operator.TIMES;
                            case DIVIDE -> Expression.Operator.DIVIDED_BY;
                        },
                        Predicates.value(by.value()));
            case Setting.Push push ->
                new Expression.Binary(
                        target.column(push.field()), Expression.Operator.FOLLOWED_BY, Predicates.value(push.values()));
        };
    }

    private static Expression guard(Guard guard) {
        return Expression.and(guard.terms().stream()
                .map(term -> {
                    var missing = Registers.isEmpty(term.register());
                    return term.found() ? new Expression.Not(missing) : missing;
                })
                .toList());
    }

    private static Expression isTrue(Expression condition) {
        return condition.equals(new Expression.Truth(true))
                ? condition
                : Expression.Call.of("coalesce", condition, new Expression.Truth(false));
    }

    private static Select.Item item(Expression expression) {
        return new Select.Item(expression, null);
    }

    private static List<String> names(List<Marks.Mark> marks) {
        return marks.stream().map(Marks.Mark::name).toList();
    }
}
