package io.refract.compile;

import io.refract.catalog.Field;
import io.refract.catalog.UniqueKey;
import io.refract.compile.CompiledWrite.CompiledStep;
import io.refract.plan.Predicate;
import io.refract.plan.Step;
import io.refract.sql.Expression;
import io.refract.sql.Insert;
import io.refract.sql.Select;
import io.refract.sql.Update;
import io.refract.sql.With;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Makes a statement that makes many rows and renews those that are there by a key, in one pass over the key's index.
///
/// Whoever may change a row that is there need not be allowed to make one, and the other way round. A
/// row that is there and must not be changed is left out; that there is one is looked up only if fewer
/// rows were written than given.
final class RenewalCompiler {
    private static final String NAMES = "k";
    private static final String BEFORE = "b";

    private final Step.InsertTable insert;
    private final Step.Renewal renewal;
    private final UniqueKey key;
    private final Target target;
    private final Scope.Aliases aliases;

    /// @param aliases of which the target has one
    RenewalCompiler(
            Step.InsertTable insert, Step.Renewal renewal, UniqueKey key, Target target, Scope.Aliases aliases) {
        this.insert = insert;
        this.renewal = renewal;
        this.key = key;
        this.target = target;
        this.aliases = aliases;
    }

    /// @param rows to be made
    CompiledStep step(NewRows rows) {
        var written = Written.to(target).noted(insert.registers());
        var refused = refused();
        if (!refused.equals(new Expression.Truth(false))) {
            written = written.refusedIf(refused);
        }
        var before = new ArrayList<With.Named>();
        if (Marks.moved(insert.model(), renewal.fields())) {
            before.add(new With.Named(BEFORE, before(written)));
            written = written.withFormer(BEFORE);
        }
        return (before.isEmpty() ? rows : rows.after(BEFORE))
                .step(insert, before, foreseen(), conflict(), written, written.returning(permitted()));
    }

    private Insert.Conflict conflict() {
        var assignments = renewal.fields().stream()
                .map(field -> new Update.Assignment(field.column(), taken(field)))
                .toList();
        var changed = target.fulfils(Predicate.and(renewal.seen(), renewal.permitted()));
        return InsertCompiler.conflict(target, Step.Unless.by(key)).changing(assignments, changed);
    }

    /// What a row that is there holds afterwards: what was given, or what it has where nothing was.
    private Expression taken(Field field) {
        var given = Insert.Conflict.given(field.column());
        var partly = column(field).filter(column -> column.given().isPresent());
        return partly.<Expression>map(column -> new Expression.When(
                        named(each -> Insert.Conflict.given(each.column()), Optional.of(column)),
                        given,
                        target.column(field)))
                .orElse(given);
    }

    /// Whether a row that was written may be as it is: PostgreSQL marks one that was there as locked by this
    /// transaction.
    private Expression permitted() {
        var made = target.certainlyFulfils(insert.permitted());
        var kept = target.certainlyFulfils(renewal.kept());
        var isMade = Expression.equal(
                new Expression.Column(target.alias(), "xmax"), new Expression.Cast(new Expression.Literal("0"), "xid"));
        return made.equals(kept) ? made : new Expression.When(isMade, made, kept);
    }

    /// What must be clear of a row that is not there before it is made.
    private Expression foreseen() {
        var foreseen = target.certainlyFulfils(insert.foreseen());
        if (foreseen.equals(new Expression.Truth(true))) {
            return foreseen;
        }
        var there = new Target(insert.model(), aliases);
        var same = key.fields().stream()
                .map(field -> Expression.equal(
                        InsertCompiler.indexed(key, there.column(field)),
                        InsertCompiler.indexed(key, target.column(field))))
                .toList();
        return Expression.or(List.of(foreseen, exists(there, Expression.and(same))));
    }

    /// Whether a row that is there must not be changed.
    private Expression refused() {
        var there = new Target(insert.model(), aliases);
        var permitted = there.certainlyFulfils(renewal.permitted());
        if (permitted.equals(new Expression.Truth(true))) {
            return new Expression.Truth(false);
        }
        var tooFew = new Expression.Binary(
                new Expression.CountRows(), Expression.Operator.LESS, Predicates.value(renewal.expected()));
        var others = Expression.and(List.of(named(there), new Expression.Not(permitted)));
        return Expression.and(List.of(tooFew, exists(there, others)));
    }

    private Expression exists(Target there, Expression condition) {
        return new Expression.Exists(Select.of(
                List.of(Select.Item.of(new Expression.Whole(1))),
                there.table(),
                Expression.and(List.of(condition, there.fulfils(renewal.seen())))));
    }

    /// The rows that are there as they were, locked in the order of the key.
    private Select before(Written written) {
        var there = new Target(insert.model(), aliases);
        var order = key.fields().stream()
                .map(field -> new Select.Sort(InsertCompiler.indexed(key, there.column(field)), false))
                .toList();
        var rows = Expression.and(List.of(named(there), there.fulfils(renewal.seen())));
        return Select.of(written.formerMarks(there), there.table(), rows)
                .ordered(order)
                .locking(Select.Lock.UPDATE);
    }

    private Expression named(Target there) {
        return named(there::column, Optional.empty());
    }

    /// Whether a row has the key of one that is given.
    ///
    /// @param value of a field of the row
    /// @param having a field that the other one gives; empty if it does not matter
    private Expression named(Function<Field, Expression> value, Optional<Step.Column> having) {
        var given = new TableCompiler.Given(NAMES);
        var same = new ArrayList<Expression>();
        var values = new ArrayList<Expression>();
        var cells = new ArrayList<Select.Item>();
        for (var field : key.fields()) {
            var indexed = InsertCompiler.indexed(key, value.apply(field));
            column(field)
                    .ifPresentOrElse(
                            column -> {
                                values.add(indexed);
                                cells.add(Select.Item.of(InsertCompiler.indexed(key, given.cell(column))));
                            },
                            () -> same.add(Expression.equal(indexed, constant(field))));
        }
        if (!values.isEmpty()) {
            var where = having.flatMap(Step.Column::given).map(given::cell).orElse(new Expression.Truth(true));
            same.add(new Expression.EqualsAny(
                    SortKeys.row(values), new Expression.Subquery(Select.of(cells, given.rows(), where))));
        }
        return Expression.and(same);
    }

    private Optional<Step.Column> column(Field field) {
        return insert.columns().stream()
                .filter(column -> column.field().equals(field))
                .findFirst();
    }

    private Expression constant(Field field) {
        return insert.constants().stream()
                .filter(setting -> setting.field().equals(field))
                .map(target::value)
                .findFirst()
                .orElseThrow();
    }
}
