package io.refract.histories;

import io.refract.histories.Dependency.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Finds what is wrong with a history.
final class Checker {
    /// Of each phenomenon.
    static final int MOST = 50;

    private static final Set<Kind> INFORMATION = Set.of(Kind.WRITE_WRITE, Kind.WRITE_READ);

    private final History history;
    private final Versions versions;
    private final Map<Phenomenon, List<Anomaly>> found = new EnumMap<>(Phenomenon.class);

    private Checker(History history) {
        this.history = history;
        this.versions = new Versions(history);
        for (var phenomenon : Phenomenon.values()) {
            found.put(phenomenon, new ArrayList<>());
        }
    }

    /// All phenomena that there are, each at most [#MOST] times.
    static List<Anomaly> check(History history) {
        var checker = new Checker(history);
        history.committed().forEach(checker::checkReads);
        history.committed().forEach(checker::checkUpdates);
        checker.checkCycles();
        return checker.found.values().stream().flatMap(List::stream).toList();
    }

    private void found(Phenomenon phenomenon, String evidence) {
        var those = Objects.requireNonNull(found.get(phenomenon));
        if (those.size() < MOST) {
            those.add(new Anomaly(phenomenon, evidence));
        }
    }

    private void checkReads(Transaction reader) {
        var own = new HashMap<String, String>();
        for (var operation : reader.operations()) {
            if (operation instanceof Operation.Write(var key, var version)) {
                own.put(key, version);
                continue;
            }
            var written = own.get(operation.key());
            if (written == null) {
                checkForeign(reader, operation);
            } else if (!written.equals(operation.version())) {
                found(Phenomenon.INTERNAL, reader + " has written " + written + " and then: " + operation);
            }
        }
    }

    private void checkForeign(Transaction reader, Operation read) {
        var writer = versions.writer(read.key(), read.version());
        if (writer.isEmpty()) {
            if (!versions.order(read.key()).getFirst().equals(read.version())) {
                found(Phenomenon.GARBAGE, reader + ": " + read);
            }
        } else if (!writer.get().committed()) {
            found(Phenomenon.G1A, reader + ": " + read + " of " + writer.get());
        } else if (!isLast(writer.get(), read)) {
            found(Phenomenon.G1B, reader + ": " + read + " of " + writer.get());
        }
    }

    private static boolean isLast(Transaction writer, Operation read) {
        return writer.writes().filter(write -> write.key().equals(read.key())).reduce((_, last) -> last).stream()
                .allMatch(last -> last.version().equals(read.version()));
    }

    /// What is written to a row that was read before has to come behind what was read.
    private void checkUpdates(Transaction updater) {
        var known = new HashMap<String, String>();
        for (var operation : updater.operations()) {
            var read = known.put(operation.key(), operation.version());
            if (operation instanceof Operation.Write && read != null && !follows(operation, read)) {
                found(Phenomenon.LOST_UPDATE, updater + " has read " + read + " and then: " + operation);
            }
        }
    }

    private boolean follows(Operation write, String read) {
        var place = versions.place(write.key(), write.version());
        return place.isPresent()
                && place.get() > 0
                && versions.order(write.key()).get(place.get() - 1).equals(read);
    }

    private void checkCycles() {
        var dependencies = versions.dependencies(history.committed());
        var writes = new Graph(dependencies, Set.of(Kind.WRITE_WRITE));
        writes.cyclic().limit(MOST).forEach(each -> found(Phenomenon.G0, cycle(writes, each)));
        var information = new Graph(dependencies, INFORMATION);
        information
                .cyclic()
                .filter(each -> each.kind() == Kind.WRITE_READ)
                .limit(MOST)
                .forEach(each -> found(Phenomenon.G1C, cycle(information, each)));
        var all = new Graph(dependencies, Set.of(Kind.values()));
        all.cyclic()
                .filter(each -> each.kind() == Kind.READ_WRITE)
                .forEach(each -> all.cycle(each, next -> INFORMATION.contains(next.kind()))
                        .ifPresentOrElse(
                                cycle -> found(Phenomenon.G_SINGLE, cycle.toString()),
                                () -> found(Phenomenon.G2_ITEM, cycle(all, each))));
    }

    private static String cycle(Graph graph, Dependency first) {
        return graph.cycle(first, _ -> true).orElseThrow().toString();
    }
}
