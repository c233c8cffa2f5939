package io.refract.plan;

import io.refract.catalog.Field;
import io.refract.query.JsonTest;

/// Tells predicates that are either true or false from those that may be unknown, as comparisons with null
/// are.
public final class Certainty {
    private Certainty() {}

    /// That a predicate is false or unknown, in the plainest form.
    public static Predicate unproven(Predicate predicate) {
        if (!isCertain(predicate)) {
            return new Predicate.Unproven(predicate);
        }
        if (predicate.equals(Predicate.TRUE) || predicate.equals(Predicate.FALSE)) {
            return predicate.equals(Predicate.TRUE) ? Predicate.FALSE : Predicate.TRUE;
        }
        return predicate instanceof Predicate.Not(var negated) ? negated : new Predicate.Not(predicate);
    }

    private static boolean isCertain(Predicate predicate) {
        return switch (predicate) {
            case Predicate.All all -> all.predicates().stream().allMatch(Certainty::isCertain);
            case Predicate.Any any -> any.predicates().stream().allMatch(Certainty::isCertain);
            case Predicate.Not not -> isCertain(not.predicate());
            case Predicate.Unproven _, Predicate.Exists _, Predicate.Absent _ -> true;
            case Predicate.Json json -> json.check() instanceof JsonCheck.Null(var kind) && kind != JsonTest.Kind.JSON;
            // An element of a list may be null, whatever the list.
            case Predicate.Has _, Predicate.Matching _ -> false;
            case Predicate.Keyed keyed -> keyed.key().stream().allMatch(Field::required);
            case Predicate.EqualTo equal -> isPresent(equal) && isPresent(equal.value());
            case Predicate.Ordered ordered -> isPresent(ordered) && isPresent(ordered.value());
            case Predicate.OfField test -> isPresent(test);
        };
    }

    private static boolean isPresent(Predicate.OfField test) {
        return test.field().required() && test.other().stream().allMatch(other -> other.required());
    }

    /// Whoever is not signed in has no id.
    private static boolean isPresent(Value value) {
        return !(value instanceof Value.CallerId || value instanceof Value.Found || value instanceof Value.FirstOf);
    }
}
