package io.refract.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.refract.testing.Authors;
import io.refract.testing.Proxy;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// One pod whose connections to clients and to PostgreSQL end all the time, whose answers are lost, and
/// whose PostgreSQL is started anew.
///
/// `-Dsimulation.transactions=10000 -Dsimulation.seed=7` takes longer, or another course.
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class TransactionsUnderFaultsTest {
    private static final int TRANSACTIONS = Integer.getInteger("simulation.transactions", 144);
    private static final long SEED = Long.getLong("simulation.seed", 20_261_129L);
    private static final int CLIENTS = 12;

    @TestHTTPResource("/")
    URI server;

    @Inject
    Vertx vertx;

    @Test
    void whatClientsAreToldIsWhatHasHappened() throws Exception {
        var name = Authors.unique("sim");
        var tokens = Stream.generate(() -> "dev:" + Authors.user().id())
                .limit(CLIENTS)
                .toList();
        var simulation = new Simulation(TRANSACTIONS, CLIENTS, SEED);
        List<List<Course>> courses;
        try (var door = Proxy.to(vertx, server.toString());
                var faults = new Faults(
                        List.of(
                                Faults.cut(List.of(door)),
                                Faults.lostAnswers(List.of(door)),
                                Faults.terminated(),
                                Faults.restart()),
                        new Random(SEED))) {
            courses = simulation.run(name, List.of(URI.create(door.url(server.toString()))), tokens::get);
            assertThat(faults.happened()).containsKeys("cut", "lost answers", "terminated");
        }
        assertThat(simulation.repeated()).isGreaterThan(TRANSACTIONS / 20);
        assertThat(Reckoning.of(name).committed(server, tokens, courses)).isGreaterThan(TRANSACTIONS / 6);
    }
}
