package io.refract.access;

import io.refract.catalog.Field;
import io.refract.catalog.Model;
import io.refract.plan.Groups;
import io.refract.plan.Predicate;
import io.refract.plan.Slice;
import io.refract.plan.SortKey;
import io.refract.query.Deleted;
import java.util.List;
import java.util.function.Function;

/// Rewrites orders, slices and figures so that they tell nothing of what the caller may not see: a hidden value counts
/// as null, a hidden number of rows as 0, and a hidden row is no place to start from.
record Slices(Function<Model, ModelRules> rules, Conditions conditions) {
    Slice slice(Model model, Slice slice) {
        return new Slice(
                slice.order().stream().map(key -> key(model, key)).toList(),
                slice.distinct().stream()
                        .map(each -> new Slice.Distinct(each.field(), guard(model, each.field())))
                        .toList(),
                slice.start().map(start -> conditions.rows(model, Deleted.EXCLUDED, start)),
                slice.skip(),
                slice.take(),
                slice.backward());
    }

    private SortKey key(Model model, SortKey key) {
        return switch (key) {
            case SortKey.ByField by ->
                new SortKey.ByField(by.field(), by.descending(), by.nulls(), guard(model, by.field()));
            case SortKey.ByRelevance _, SortKey.ByPlace _ -> key;
            case SortKey.ByRelevanceOf by ->
                new SortKey.ByRelevanceOf(
                        by.fields(),
                        by.configuration(),
                        by.query(),
                        by.descending(),
                        by.fields().stream()
                                .map(field -> guard(model, field))
                                .distinct()
                                .reduce(Predicate.TRUE, Predicate::and));
            case SortKey.ByRelated by ->
                new SortKey.ByRelated(
                        by.relation(),
                        by.target(),
                        conditions.liveRows(by.target(), by.rows()),
                        key(by.target(), by.key()),
                        rules.apply(model).guard(by.relation().name()));
            case SortKey.ByCount by ->
                new SortKey.ByCount(
                        by.relation(),
                        by.target(),
                        conditions.liveRows(by.target(), by.rows()),
                        by.descending(),
                        Predicate.and(
                                rules.apply(model).guard("_count"),
                                rules.apply(model).guard(by.relation().name())));
        };
    }

    List<Groups.Key> keys(Model model, List<Groups.Key> keys) {
        return keys.stream()
                .map(key -> new Groups.Key(key.source(), guard(model, key.source()), key.part(), key.value()))
                .toList();
    }

    List<Groups.Total> totals(Model model, List<Groups.Total> totals) {
        return totals.stream()
                .map(total -> new Groups.Total(
                        total.function(),
                        total.source(),
                        total.source().map(field -> guard(model, field)).orElse(Predicate.TRUE),
                        total.value()))
                .toList();
    }

    private Predicate guard(Model model, Field field) {
        return rules.apply(model).guard(field.name());
    }
}
