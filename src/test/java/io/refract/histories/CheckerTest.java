package io.refract.histories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is wrong with tiny histories is found, and nothing else.
///
/// `rx0 wy1 c` has read version 0 of x, written version 1 of y and committed; `a` has rolled back.
/// Versions are stored in the order of their numbers; 0 was there before.
class CheckerTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ':',
            value = {
                "wx1 wy2 c | wx2 wy1 c : G0",
                "wx1 wz2 c | wx2 wy1 c | wy2 wz1 c : G0",
                "wx1 a | rx1 c : G1A",
                "wx1 a | rx1 wy1 c | ry1 c : G1A",
                "wx1 wx2 c | rx1 c : G1B",
                "wx1 ry1 c | wy1 rx1 c : G1C",
                "wx1 ry1 c | rx1 wz1 c | rz1 wy1 c : G1C",
                "wx1 wy2 c | rx1 wy1 c : G1C",
                "wx1 rx0 c : INTERNAL",
                "wx1 wx2 rx1 c : INTERNAL",
                "rx7 c : GARBAGE",
                "rx0 wx1 c | rx0 wx2 c : LOST_UPDATE G_SINGLE",
                "rx0 wx1 c | wx2 c | rx0 wx3 c : LOST_UPDATE G_SINGLE",
                "rx0 ry1 c | wx1 wy1 c : G_SINGLE",
                "rx0 rx1 c | wx1 c : G_SINGLE",
                "rx0 rz1 c | wx1 wy1 c | ry1 wz1 c : G_SINGLE",
                "rx0 wy1 c | ry0 wx1 c : G2_ITEM",
                "rx0 ry0 wx1 c | rx0 ry0 wy1 c : G2_ITEM",
                "ry0 wy1 c | rx0 ry0 wx1 c | rx0 ry1 c : G2_ITEM",
                "wx1 c | wy1 c | rx1 ry0 c | rx0 ry1 c : G2_ITEM",
                "rx0 c : ''",
                "rx0 wx1 c | rx1 wx2 c : ''",
                "wx1 a | rx0 c : ''",
                "wx1 rx1 wx2 c | rx2 c : ''",
                "rx0 ry0 c | wx1 wy1 c | rx1 ry1 c : ''",
                "rx0 ry0 c | wx1 c | rx1 ry0 c | wy1 c : ''",
                "rx0 wy1 a | ry0 wx1 c : ''",
                "rx0 wx1 c | rx0 wx2 a | rx1 wx3 c : ''",
                "wx1 wy1 c | wx2 wy2 c | rx2 ry2 c : ''"
            })
    void whatIsWrongIsFound(String history, String phenomena) {
        assertThat(found(read(history))).isEqualTo(phenomena);
    }

    /// Cycles are sought among many that are none.
    @Test
    void oneAnomalyAmongThousandsOfTransactionsIsFound() {
        var serial = new ArrayList<Transaction>();
        var latest = new HashMap<>(Map.of("a", 0, "b", 0, "c", 0, "d", 0));
        var random = new Random(1);
        for (var number = 0; number < 5_000; number++) {
            var one = "abcd".charAt(random.nextInt(4)) + "";
            var other = "abcd".charAt(random.nextInt(4)) + "";
            serial.add(transaction(
                    number, "r" + one + latest.get(one) + " w" + other + latest.merge(other, 1, Integer::sum) + " c"));
        }
        assertThat(found(history(serial))).isEmpty();
        serial.add(transaction(5_000, "rx0 wy1 c"));
        serial.add(transaction(5_001, "ry0 wx1 c"));
        assertThat(found(history(serial))).isEqualTo("G2_ITEM");
    }

    private static String found(History history) {
        return Checker.check(history).stream()
                .map(anomaly -> anomaly.phenomenon().name())
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private static History read(String text) {
        var transactions = new ArrayList<Transaction>();
        for (var each : text.split("\\|")) {
            transactions.add(transaction(transactions.size(), each.strip()));
        }
        return history(transactions);
    }

    private static Transaction transaction(int number, String text) {
        var words = List.of(text.split(" "));
        var operations = words.subList(0, words.size() - 1).stream()
                .map(CheckerTest::operation)
                .toList();
        return new Transaction(number, words.getLast().equals("c"), operations);
    }

    private static Operation operation(String word) {
        var key = word.substring(1, 2);
        var version = word.substring(2);
        return word.startsWith("r") ? new Operation.Read(key, version) : new Operation.Write(key, version);
    }

    private static History history(List<Transaction> transactions) {
        var keys = transactions.stream()
                .flatMap(each -> each.operations().stream())
                .map(Operation::key)
                .collect(Collectors.toSet());
        return new History(
                List.copyOf(transactions),
                keys.stream().collect(Collectors.toMap(key -> key, key -> order(transactions, key))));
    }

    private static List<String> order(List<Transaction> transactions, String key) {
        var written = transactions.stream()
                .filter(Transaction::committed)
                .flatMap(Transaction::writes)
                .filter(write -> write.key().equals(key))
                .map(Operation::version)
                .sorted(Comparator.comparingInt(Integer::parseInt));
        return Stream.concat(Stream.of("0"), written).toList();
    }
}
