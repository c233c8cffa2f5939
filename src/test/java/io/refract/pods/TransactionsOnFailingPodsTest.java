package io.refract.pods;

import static org.assertj.core.api.Assertions.assertThat;

import io.refract.simulation.Course;
import io.refract.simulation.Faults;
import io.refract.simulation.Reckoning;
import io.refract.simulation.Simulation;
import io.refract.testing.Authors;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// Transactions of clients whose every request may arrive on another pod, while pods are killed, stopped
/// and paused, connections cut, answers lost, and PostgreSQL is started anew.
///
/// `-Dsimulation.pods=3 -Dsimulation.transactions=10000 -Dsimulation.seed=7`; takes an hour or so.
@Tag("packaged")
@EnabledIfSystemProperty(named = "simulation.pods", matches = "[2-9]")
class TransactionsOnFailingPodsTest {
    private static final int PODS = Integer.getInteger("simulation.pods", 2);
    private static final int TRANSACTIONS = Integer.getInteger("simulation.transactions", 1_000);
    private static final long SEED = Long.getLong("simulation.seed", 20_261_129L);
    private static final int CLIENTS = 12;

    @Test
    void whatClientsAreToldIsWhatHasHappened() throws Exception {
        var vertx = Vertx.vertx();
        var name = Authors.unique("sim");
        var simulation = new Simulation(TRANSACTIONS, CLIENTS, SEED);
        try (var pods = new FailingPods(vertx, PODS)) {
            var tokens = Stream.generate(
                            () -> Visitor.registered(pods.any()).tokens().access())
                    .limit(CLIENTS)
                    .toList();
            List<List<Course>> courses;
            try (var faults = new Faults(
                    List.of(
                            Faults.cut(pods.doors()),
                            Faults.lostAnswers(pods.doors()),
                            Faults.terminated(),
                            Faults.restart(),
                            pods.killed(),
                            pods.stopped(),
                            pods.paused()),
                    new Random(SEED))) {
                courses = simulation.run(name, pods.addresses(), tokens::get);
                assertThat(faults.happened()).containsKeys("cut", "killed", "paused");
            }
            var reckoning = Reckoning.of(name);
            for (var address : pods.addresses()) {
                assertThat(reckoning.committed(address, tokens, courses)).isGreaterThan(TRANSACTIONS / 6);
            }
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }
}
