package io.refract.access;

import io.refract.catalog.Field;
import io.refract.catalog.Relation;
import io.refract.plan.Predicate;
import java.util.Collection;
import java.util.stream.Stream;

/// Tells whether a predicate is about what a write changes: elsewhere it holds afterwards as before.
final class Mentions {
    private Mentions() {}

    /// Whether the predicate looks at nothing of the row but these fields.
    static boolean onlyOf(Predicate predicate, Collection<Field> fields) {
        return columns(predicate)
                .allMatch(column ->
                        fields.stream().anyMatch(field -> field.column().equals(column)));
    }

    static boolean anyOf(Predicate predicate, Collection<Field> fields) {
        return columns(predicate)
                .anyMatch(column ->
                        fields.stream().anyMatch(field -> field.column().equals(column)));
    }

    /// The columns of the row itself that the predicate looks at.
    private static Stream<String> columns(Predicate predicate) {
        return switch (predicate) {
            case Predicate.All all -> all.predicates().stream().flatMap(Mentions::columns);
            case Predicate.Any any -> any.predicates().stream().flatMap(Mentions::columns);
            case Predicate.Not not -> columns(not.predicate());
            case Predicate.Unproven unproven -> columns(unproven.predicate());
            case Predicate.OfField of ->
                Stream.concat(Stream.of(of.field()), of.other().stream()).map(Field::column);
            case Predicate.Keyed keyed -> keyed.key().stream().map(Field::column);
            case Predicate.Matching matching -> Stream.of(matching.search().column());
            case Predicate.Exists exists ->
                Stream.of(
                        switch (exists.relation().join()) {
                            case Relation.Direct join -> join.localColumn();
                            case Relation.Through join -> join.localColumn();
                        });
        };
    }
}
