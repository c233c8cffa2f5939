package io.refract.soak;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What came of the requests of one kind. Safe for use by several threads.
final class Tally {
    private final TreeMap<String, Integer> outcomes = new TreeMap<>();
    private final List<Long> micros = new ArrayList<>();

    synchronized void answered(int status, long nanos) {
        outcomes.merge(Integer.toString(status), 1, Integer::sum);
        micros.add(nanos / 1_000);
    }

    /// A connection was opened, refused, ended, or a request was not answered.
    synchronized void happened(String what) {
        outcomes.merge(what, 1, Integer::sum);
    }

    synchronized int count(String outcome) {
        return outcomes.getOrDefault(outcome, 0);
    }

    /// Everything but the outcomes that are good.
    synchronized int otherThan(String... good) {
        return outcomes.values().stream().mapToInt(Integer::intValue).sum()
                - Stream.of(good).mapToInt(this::count).sum();
    }

    /// Milliseconds.
    synchronized double percentile(double share) {
        var sorted = micros.stream().mapToLong(Long::longValue).sorted().toArray();
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1, sorted.length * share)] / 1e3;
    }

    synchronized void clear() {
        outcomes.clear();
        micros.clear();
    }

    @Override
    public synchronized String toString() {
        return outcomes.entrySet().stream()
                        .map(each -> each.getKey() + ": " + each.getValue())
                        .collect(Collectors.joining(", "))
                + String.format(Locale.ROOT, "; p50 %.0f ms, p99 %.0f ms", percentile(0.5), percentile(0.99));
    }
}
