package io.refract.compile;

import io.refract.catalog.Model;
import io.refract.catalog.Relation;
import io.refract.sql.Expression;
import io.refract.sql.From;
import io.refract.sql.Select;
import java.util.List;
import java.util.function.Function;

/// How a relation's rows are found from the row of an alias.
final class Relations {
    private Relations() {}

    /// The related rows' table, joined to the join table if there is one.
    static From from(Relation relation, Model target, String targetAlias, String linkAlias) {
        var table = Scope.table(target.table(), targetAlias);
        return switch (relation.join()) {
            case Relation.Direct _ -> table;
            case Relation.Through through ->
                new From.Join(
                        Scope.table(through.table(), linkAlias),
                        From.Kind.INNER,
                        false,
                        table,
                        Expression.equal(
                                new Expression.Column(targetAlias, through.targetColumn()),
                                new Expression.Column(linkAlias, through.farColumn())));
        };
    }

    /// What ties the related rows to the row of an alias.
    static Expression tie(Scope scope, String alias, Relation relation, String targetAlias, String linkAlias) {
        return switch (relation.join()) {
            case Relation.Direct direct ->
                Expression.equal(
                        scope.reference(targetAlias, direct.targetColumn()),
                        scope.reference(alias, direct.localColumn()));
            case Relation.Through through ->
                Expression.equal(
                        new Expression.Column(linkAlias, through.nearColumn()),
                        scope.reference(alias, through.localColumn()));
        };
    }

    /// A query for a value of the related rows that fulfil a condition.
    ///
    /// @param condition given the related rows' alias
    /// @param value given the same
    static Select select(
            Scope scope,
            String alias,
            Relation relation,
            Model target,
            Function<String, Expression> condition,
            Function<String, Expression> value) {
        var targetAlias = scope.aliases().of(target.table().name());
        var linkAlias = scope.aliases().of("link");
        return Select.of(
                List.of(Select.Item.of(value.apply(targetAlias))),
                from(relation, target, targetAlias, linkAlias),
                Expression.and(
                        List.of(tie(scope, alias, relation, targetAlias, linkAlias), condition.apply(targetAlias))));
    }
}
