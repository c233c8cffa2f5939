package io.refract.histories;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What clients have done at once.
final class Recorder {
    private record Version(String key, String value) {}

    private final Map<String, String> first;
    private final List<Transaction> transactions = new ArrayList<>();
    private final Map<Version, Integer> stored = new HashMap<>();

    /// @param first the values that there are
    Recorder(Map<String, String> first) {
        this.first = first;
    }

    /// A value, and which change of its row it was, as the database counts them.
    synchronized void stored(String key, String value, int change) {
        stored.put(new Version(key, value), change);
    }

    synchronized void undone(Operation.Write write) {
        transactions.add(new Transaction(transactions.size(), false, List.of(write)));
    }

    synchronized void over(boolean committed, List<Operation> operations) {
        transactions.add(new Transaction(transactions.size(), committed, operations));
    }

    synchronized List<Transaction> committed() {
        return transactions.stream().filter(Transaction::committed).toList();
    }

    /// Fails if a change is missing, or is there twice.
    synchronized History history() {
        return new History(
                List.copyOf(transactions), first.keySet().stream().collect(Collectors.toMap(key -> key, this::order)));
    }

    private List<String> order(String key) {
        var changes = committed().stream()
                .flatMap(Transaction::writes)
                .filter(write -> write.key().equals(key))
                .sorted(Comparator.comparingInt(this::change))
                .toList();
        for (var i = 1; i < changes.size(); i++) {
            if (change(changes.get(i)) != change(changes.get(i - 1)) + 1) {
                throw new AssertionError("between %s and %s".formatted(changes.get(i - 1), changes.get(i)));
            }
        }
        return Stream.concat(
                        Stream.of(Objects.requireNonNull(first.get(key))),
                        changes.stream().map(Operation::version))
                .toList();
    }

    private int change(Operation.Write write) {
        return Objects.requireNonNull(stored.get(new Version(write.key(), write.version())));
    }
}
