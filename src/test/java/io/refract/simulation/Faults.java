package io.refract.simulation;

import io.refract.testing.Eventually;
import io.refract.testing.Proxy;
import io.refract.testing.RefractServers;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;

/// Lets faults happen one after the other until it is closed.
public final class Faults implements AutoCloseable {
    private static final Duration MOMENT = Duration.ofMillis(30);
    private static final int MOST_PAUSE_MILLIS = 200;

    private final List<Fault> bag = new ArrayList<>();
    private final Map<String, Integer> happened = new ConcurrentHashMap<>();
    private final Random random;
    private final Thread thread;
    private volatile boolean running = true;

    public Faults(List<Fault> faults, Random random) {
        this.random = random;
        faults.forEach(fault -> {
            for (var i = 0; i < fault.weight(); i++) {
                bag.add(fault);
            }
        });
        thread = Thread.ofPlatform().start(this::happen);
    }

    private void happen() {
        while (running) {
            Eventually.passes(Duration.ofMillis(random.nextInt(MOST_PAUSE_MILLIS)));
            var fault = bag.get(random.nextInt(bag.size()));
            fault.happening().run();
            happened.merge(fault.name(), 1, Integer::sum);
        }
    }

    /// How often each has happened.
    public Map<String, Integer> happened() {
        return happened;
    }

    /// The connections of clients end.
    public static Fault cut(List<Proxy> doors) {
        return new Fault("cut", 6, () -> doors.forEach(Proxy::cut));
    }

    /// Requests arrive whose answers do not.
    public static Fault lostAnswers(List<Proxy> doors) {
        return new Fault("lost answers", 6, () -> {
            doors.forEach(Proxy::loseAnswers);
            Eventually.passes(MOMENT);
            doors.forEach(Proxy::bringAnswers);
        });
    }

    /// PostgreSQL ends the connections of some transactions.
    public static Fault terminated() {
        return new Fault("terminated", 4, () -> {
            try (var superuser = DriverManager.getConnection(
                            RefractServers.postgres().superuserJdbcUrl());
                    var statement = superuser.createStatement()) {
                statement.execute("""
                        select pg_terminate_backend(pid) from pg_stat_activity
                        where application_name = 'refract-held' and random() < 0.3""");
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /// PostgreSQL is gone for a moment, and all that it had not committed.
    public static Fault restart() {
        return new Fault("restart", 1, () -> {
            RefractServers.postgres().stop();
            RefractServers.postgres().start();
        });
    }

    @Override
    public void close() throws InterruptedException {
        running = false;
        thread.join();
    }
}
