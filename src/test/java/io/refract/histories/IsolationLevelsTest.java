package io.refract.histories;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.refract.testing.Api;
import io.refract.testing.Authors;
import io.refract.testing.Authors.Author;
import io.refract.testing.Together;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Random transactions of several clients over HTTP have no phenomenon that their level forbids. That
/// those are found which it allows shows that they would be.
///
/// `-Dhistories.transactions=10000` takes longer.
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class IsolationLevelsTest {
    /// At each level.
    private static final int TRANSACTIONS = Integer.getInteger("histories.transactions", 120);

    /// As many as one caller may have open.
    private static final int CLIENTS = 8;

    /// What a level allows need not happen at once.
    private static final int MOST_ROUNDS = 5;

    private final Author author = Authors.user();

    @TestHTTPResource("/")
    URI server;

    static Stream<Level> levels() {
        return Stream.of(Level.READ_COMMITTED, Level.REPEATABLE_READ, Level.SERIALIZABLE);
    }

    @ParameterizedTest
    @MethodSource("levels")
    void whatALevelForbidsDoesNotHappen(Level level) {
        var table = Table.of(author);
        var recorder = new Recorder(table.values());
        Set<Phenomenon> found = Set.of();
        try (var http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            var api = new Api(http, server, "dev:" + author.id());
            for (var round = 0; round < MOST_ROUNDS && (round == 0 || !found.containsAll(level.telling())); round++) {
                work(api, table, level, recorder, round);
                found = check(level, recorder);
            }
        }
        assertThat(found).containsAll(level.telling());
        assertThat(recorder.committed()).hasSizeGreaterThan(TRANSACTIONS / 3);
    }

    private static void work(Api api, Table table, Level level, Recorder recorder, int round) {
        Together.run(CLIENTS, client -> {
            var worker = new Worker(api, table, level, recorder, "r%dc%dn".formatted(round, client));
            try {
                for (var i = 0; i < TRANSACTIONS / CLIENTS; i++) {
                    worker.next();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return client;
        });
    }

    private static Set<Phenomenon> check(Level level, Recorder recorder) {
        var history = recorder.history();
        var anomalies = Checker.check(history);
        assertThat(anomalies)
                .as(level.name())
                .filteredOn(anomaly -> level.forbidden().contains(anomaly.phenomenon()))
                .isEmpty();
        if (level.hasSnapshots()) {
            assertThat(history.committed())
                    .filteredOn(IsolationLevelsTest::isTotal)
                    .allSatisfy(total -> assertThat(sum(total)).isEqualTo(Table.ACCOUNTS.size() * Table.BALANCE));
            assertListsHaveAll(history);
        }
        return anomalies.stream().map(Anomaly::phenomenon).collect(Collectors.toSet());
    }

    /// Whether it is one that has read all accounts.
    private static boolean isTotal(Transaction transaction) {
        return transaction.reads().map(Operation::key).toList().equals(Table.ACCOUNTS);
    }

    private static int sum(Transaction total) {
        return total.reads().map(Operation::version).mapToInt(Table::balance).sum();
    }

    /// Every value of a list begins as the one before.
    private static void assertListsHaveAll(History history) {
        for (var key : Table.LISTS) {
            var order = Objects.requireNonNull(history.orders().get(key));
            for (var i = 1; i < order.size(); i++) {
                assertThat(order.get(i)).startsWith(order.get(i - 1) + " ");
            }
        }
    }
}
