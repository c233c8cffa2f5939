package io.refract.histories;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Who has written each version of the rows of a history, and what came before and after it.
final class Versions {
    private record Version(String key, String name) {}

    private final Map<Version, Transaction> writers = new HashMap<>();
    private final Map<Version, Integer> places = new HashMap<>();
    private final Map<String, List<String>> orders;

    Versions(History history) {
        orders = history.orders();
        history.transactions()
                .forEach(transaction -> transaction
                        .writes()
                        .forEach(write -> writers.put(new Version(write.key(), write.version()), transaction)));
        orders.forEach((key, order) -> {
            for (var place = 0; place < order.size(); place++) {
                places.put(new Version(key, order.get(place)), place);
            }
        });
    }

    /// Whoever has written it; empty for what was there at first, or for what nobody has written.
    Optional<Transaction> writer(String key, String name) {
        return Optional.ofNullable(writers.get(new Version(key, name)));
    }

    /// Where it stands in the order of the row; empty if it was not stored.
    Optional<Integer> place(String key, String name) {
        return Optional.ofNullable(places.get(new Version(key, name)));
    }

    /// Who has overwritten it: the next one that is not its own writer.
    Optional<Transaction> overwriter(String key, String name) {
        var writer = writer(key, name);
        return place(key, name).stream()
                .flatMap(place -> order(key).subList(place + 1, order(key).size()).stream())
                .map(next -> writer(key, next))
                .filter(next -> !next.equals(writer))
                .findFirst()
                .flatMap(next -> next);
    }

    List<String> order(String key) {
        return orders.getOrDefault(key, List.of());
    }

    /// What the order of versions and the reads say of the order of transactions that were committed.
    List<Dependency> dependencies(List<Transaction> committed) {
        var found = new ArrayList<Dependency>();
        for (var transaction : committed) {
            transaction
                    .writes()
                    .forEach(write -> overwriter(write.key(), write.version())
                            .ifPresent(
                                    next -> add(found, transaction, Dependency.Kind.WRITE_WRITE, write.key(), next)));
            transaction.reads().forEach(read -> {
                var writer = writer(read.key(), read.version());
                writer.ifPresent(before -> add(found, before, Dependency.Kind.WRITE_READ, read.key(), transaction));
                if (!writer.equals(Optional.of(transaction))) {
                    overwriter(read.key(), read.version())
                            .ifPresent(next -> add(found, transaction, Dependency.Kind.READ_WRITE, read.key(), next));
                }
            });
        }
        return found.stream().distinct().toList();
    }

    private static void add(
            List<Dependency> found, Transaction from, Dependency.Kind kind, String key, Transaction to) {
        if (from != to && from.committed() && to.committed()) {
            found.add(new Dependency(from, kind, key, to));
        }
    }
}
