package io.refract.access;

import io.refract.plan.ReadPlan;
import io.refract.plan.WritePlan;
import io.refract.query.Mutation;
import io.refract.query.Query;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// What a call does, in the terms of [Scopes]: one operation of one model, and what becomes of rows besides.
///
/// It is told from the plan before any policy has narrowed it: what policies look at is nobody's asking.
///
/// @param also what is done to rows besides, by the names of their models
public record Needs(String model, String operation, Map<String, Set<Use>> also) {
    public Needs {
        var sorted = new TreeMap<String, Set<Use>>();
        also.forEach((name, uses) -> sorted.put(name, Set.copyOf(uses)));
        also = sorted;
    }

    /// An operation that touches nothing but rows of its model.
    public static Needs of(String model, String operation) {
        return new Needs(model, operation, Map.of());
    }

    /// The same, and something else besides.
    public Needs and(String other, Use use) {
        var all = new TreeMap<>(also);
        all.merge(other, EnumSet.of(use), Needs::united);
        return new Needs(model, operation, all);
    }

    static Set<Use> united(Set<Use> some, Set<Use> others) {
        var all = EnumSet.copyOf(some);
        all.addAll(others);
        return all;
    }

    public static Needs of(Query query, ReadPlan plan) {
        return new Needs(query.model(), query.operation(), Touched.by(plan));
    }

    public static Needs of(Mutation mutation, WritePlan plan) {
        return new Needs(mutation.model(), mutation.operation(), Touched.by(mutation, plan));
    }
}
