package io.refract.compile;

import io.refract.catalog.Field;
import io.refract.catalog.Model;
import io.refract.plan.Predicate;
import io.refract.plan.Setting;
import io.refract.sql.Expression;
import io.refract.sql.From;
import io.refract.sql.Select;
import java.util.ArrayList;
import java.util.List;

/// The table whose rows a statement finds or writes, under a name.
final class Target {
    private final Model model;
    private final String alias;
    private final Scope scope;

    Target(Model model, Scope.Aliases aliases) {
        this.model = model;
        this.alias = aliases.of(model.table().name());
        this.scope = new Scope(aliases, Scope.table(model.table(), alias));
    }

    static Target of(Model model) {
        return new Target(model, new Scope.Aliases());
    }

    Model model() {
        return model;
    }

    String alias() {
        return alias;
    }

    From.Table table() {
        return Scope.table(model.table(), alias);
    }

    Expression column(Field field) {
        return new Expression.Column(alias, field.column());
    }

    Expression fulfils(Predicate predicate) {
        return Predicates.of(scope, alias, predicate);
    }

    /// Whether a row certainly fulfils the predicate.
    Expression certainlyFulfils(Predicate predicate) {
        var condition = fulfils(predicate);
        return condition.equals(new Expression.Truth(true))
                ? condition
                : Expression.Call.of("coalesce", condition, new Expression.Truth(false));
    }

    /// Of a key with several fields it only matters that there is one.
    Expression key() {
        return model.hasOneKey() ? column(model.key().fields().getFirst()) : new Expression.Literal("found");
    }

    /// The ids of what a row makes stale, as texts.
    ///
    /// @param prefix of the names of the columns
    List<Select.Item> marks(String prefix) {
        var marks = Marks.of(model);
        var items = new ArrayList<Select.Item>();
        for (var i = 0; i < marks.size(); i++) {
            items.add(new Select.Item(new Expression.Cast(column(marks.get(i).field()), "text"), prefix + i));
        }
        return items;
    }

    /// What a setting makes of its column.
    Expression value(Setting setting) {
        return switch (setting) {
            case Setting.To to -> Predicates.value(to.value());
            case Setting.Reference to -> Predicates.value(to.value());
            case Setting.ToNull to ->
                new Expression.Cast(new Expression.Null(), to.field().type().sqlName());
            case Setting.Arithmetic by ->
                new Expression.Binary(
                        column(by.field()),
                        switch (by.operator()) {
                            case INCREMENT -> Expression.Operator.PLUS;
                            case DECREMENT -> Expression.Operator.MINUS;
                            case MULTIPLY -> Expression.Operator.TIMES;
                            case DIVIDE -> Expression.Operator.DIVIDED_BY;
                        },
                        Predicates.value(by.value()));
            case Setting.Push push ->
                new Expression.Binary(
                        column(push.field()), Expression.Operator.FOLLOWED_BY, Predicates.value(push.values()));
        };
    }
}
