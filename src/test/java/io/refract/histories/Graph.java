package io.refract.histories;

import io.refract.histories.Dependency.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Dependencies between transactions.
final class Graph {
    private final List<Dependency> dependencies;
    private final Map<Integer, List<Dependency>> leaving = new HashMap<>();
    private final Map<Integer, Integer> components = new HashMap<>();

    /// @param kinds those that count
    Graph(List<Dependency> all, Set<Kind> kinds) {
        dependencies = all.stream()
                .filter(dependency -> kinds.contains(dependency.kind()))
                .toList();
        dependencies.forEach(
                dependency -> leaving.computeIfAbsent(dependency.from().number(), _ -> new ArrayList<>())
                        .add(dependency));
        findComponents();
    }

    /// Those that are part of a cycle.
    Stream<Dependency> cyclic() {
        return dependencies.stream().filter(this::isWithin);
    }

    private boolean isWithin(Dependency dependency) {
        return component(dependency.from()).equals(component(dependency.to()));
    }

    private Integer component(Transaction transaction) {
        return Objects.requireNonNull(components.get(transaction.number()));
    }

    /// The shortest way round that begins with a dependency and then uses only some; empty if there is
    /// none.
    Optional<List<Dependency>> cycle(Dependency first, Predicate<Dependency> further) {
        var reached = new HashMap<Integer, Dependency>();
        var next = new ArrayDeque<>(List.of(first.to().number()));
        while (!next.isEmpty()) {
            for (var dependency : leaving.getOrDefault(next.remove(), List.of())) {
                if (!isWithin(dependency) || !further.test(dependency)) {
                    continue;
                }
                if (reached.putIfAbsent(dependency.to().number(), dependency) == null) {
                    next.add(dependency.to().number());
                }
            }
            if (reached.containsKey(first.from().number())) {
                return Optional.of(way(first, reached));
            }
        }
        return Optional.empty();
    }

    private static List<Dependency> way(Dependency first, Map<Integer, Dependency> reached) {
        var way = new ArrayDeque<Dependency>();
        for (var at = first.from();
                at.number() != first.to().number();
                at = way.getFirst().from()) {
            way.addFirst(Objects.requireNonNull(reached.get(at.number())));
        }
        way.addFirst(first);
        return List.copyOf(way);
    }

    /// Strongly connected ones, by S. R. Kosaraju's two walks.
    private void findComponents() {
        var arriving = new HashMap<Integer, List<Integer>>();
        dependencies.forEach(
                dependency -> arriving.computeIfAbsent(dependency.to().number(), _ -> new ArrayList<>())
                        .add(dependency.from().number()));
        for (var root : finished().reversed()) {
            var open = new ArrayDeque<>(List.of(root));
            while (!open.isEmpty()) {
                var each = open.pop();
                if (components.putIfAbsent(each, root) == null) {
                    open.addAll(arriving.getOrDefault(each, List.of()));
                }
            }
        }
    }

    /// All that depend on something, or on which something depends, in the order in which a walk has
    /// left them.
    private List<Integer> finished() {
        var seen = new HashMap<Integer, Integer>();
        var left = new ArrayList<Integer>();
        dependencies.stream()
                .flatMap(dependency ->
                        Stream.of(dependency.from().number(), dependency.to().number()))
                .forEach(root -> {
                    var path = new ArrayDeque<Integer>();
                    if (seen.putIfAbsent(root, 0) == null) {
                        path.push(root);
                    }
                    while (!path.isEmpty()) {
                        var at = path.getFirst();
                        var ways = leaving.getOrDefault(at, List.of());
                        var taken = seen.merge(at, 1, Integer::sum);
                        if (taken > ways.size()) {
                            left.add(path.pop());
                        } else if (seen.putIfAbsent(ways.get(taken - 1).to().number(), 0) == null) {
                            path.push(ways.get(taken - 1).to().number());
                        }
                    }
                });
        return left;
    }
}
