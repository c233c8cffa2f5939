package io.refract.access;

import io.refract.kernel.ErrorCode;
import io.refract.kernel.Failure;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// What a key may be used for: operations of the data API, by the names of models. They narrow what its owner may do,
/// and never widen it.
///
/// @param operations the names of operations by the names of models; [#ALL] stands for each of either
public record Scopes(Map<String, Set<String>> operations) {
    public static final String ALL = "*";

    public static final Scopes EVERYTHING = new Scopes(Map.of(ALL, Set.of(ALL)));

    public Scopes {
        var sorted = new TreeMap<String, Set<String>>();
        operations.forEach((model, names) -> sorted.put(model, new TreeSet<>(names)));
        operations = sorted;
    }

    /// Fails with `FORBIDDEN`, and names the first model that is out of reach.
    public void check(Needs needs) {
        if (!allow(needs.model(), List.of(needs.operation()))) {
            throw refused(
                    needs.model(),
                    List.of(needs.operation()),
                    "The key has no scope for " + needs.operation() + " of " + needs.model() + ".");
        }
        needs.also().forEach(this::check);
    }

    /// Fails with `FORBIDDEN` if one of the uses of a model is out of reach.
    public void check(String model, Set<Use> uses) {
        uses.stream()
                .sorted()
                .filter(use -> !allow(model, use.operations()))
                .findFirst()
                .ifPresent(use -> {
                    throw refused(model, use.operations(), "The key has no scope to " + use + " of " + model + ".");
                });
    }

    /// Whether one of the operations of a model is in reach.
    public boolean allow(String model, Collection<String> anyOf) {
        return holds(model, anyOf) || holds(ALL, anyOf);
    }

    private boolean holds(String model, Collection<String> anyOf) {
        var held = operations.getOrDefault(model, Set.of());
        return held.contains(ALL) || anyOf.stream().anyMatch(held::contains);
    }

    private static Failure refused(String model, List<String> operations, String detail) {
        return Failure.of(ErrorCode.FORBIDDEN, detail).withMeta(Map.of("model", model, "operations", operations));
    }
}
