package io.refract.histories;

import io.refract.testing.Api;
import java.io.IOException;
import java.util.List;
import java.util.Random;

/// A client that makes one random transaction after the other. Within each, rows are written in the
/// order of their keys, so that no two wait for one another.
final class Worker {
    private final Api api;
    private final Table table;
    private final Level level;
    private final Recorder recorder;
    private final Random random;
    private final String name;
    private int made;

    /// @param name unlike that of others who use the table
    Worker(Api api, Table table, Level level, Recorder recorder, String name) {
        this.api = api;
        this.table = table;
        this.level = level;
        this.recorder = recorder;
        this.random = new Random(name.hashCode());
        this.name = name;
    }

    /// Makes a transaction, and writes down how it went.
    void next() throws IOException {
        if (random.nextInt(8) == 0) {
            looksIn();
            return;
        }
        var session = new Session(api, table, recorder, random, level);
        try {
            work(session);
            recorder.over(true, session.operations());
        } catch (Session.Conflict _) {
            session.rollsBack();
            recorder.over(false, session.operations());
        }
    }

    /// Reads outside of any transaction, what may be cached as well.
    private void looksIn() throws IOException {
        var key = any(random.nextBoolean() ? Table.LISTS : Table.REGISTERS);
        var value = Session.content(Session.expected(api.send("GET", "posts/" + table.id(key), null)));
        recorder.over(true, List.of(new Operation.Read(key, value)));
    }

    private void work(Session session) throws IOException, Session.Conflict {
        switch (random.nextInt(6)) {
            case 0, 1 -> append(session);
            case 2, 3 -> registers(session);
            case 4 -> transfer(session);
            default -> total(session);
        }
    }

    private void append(Session session) throws IOException, Session.Conflict {
        var keys = some(Table.LISTS, 2);
        for (var key : keys) {
            var value = session.reads(key);
            if (random.nextInt(3) > 0) {
                session.writes(key, value + " " + fresh());
            }
        }
        ends(session, keys.getLast());
    }

    private void registers(Session session) throws IOException, Session.Conflict {
        var keys = some(Table.REGISTERS, 2);
        var writes = random.nextBoolean();
        for (var key : keys) {
            if (writes) {
                session.writes(key, fresh());
                if (random.nextInt(4) == 0) {
                    session.writes(key, fresh());
                }
            } else {
                session.reads(key);
            }
            writes = !writes;
        }
        if (random.nextInt(4) == 0) {
            session.writesForNothing(keys.getLast(), fresh());
        }
        ends(session, keys.getFirst());
    }

    private void transfer(Session session) throws IOException, Session.Conflict {
        var keys = some(Table.ACCOUNTS, 2);
        var amount = 1 + random.nextInt(20);
        var one = Table.balance(session.reads(keys.get(0)));
        var other = Table.balance(session.reads(keys.get(1)));
        session.writes(keys.get(0), (one - amount) + " " + fresh());
        session.writes(keys.get(1), (other + amount) + " " + fresh());
        ends(session, keys.getFirst());
    }

    private void total(Session session) throws IOException, Session.Conflict {
        for (var key : Table.ACCOUNTS) {
            session.reads(key);
        }
        session.commits();
    }

    /// By a commit, most of the time: of its own or by a last call.
    private void ends(Session session, String key) throws IOException, Session.Conflict {
        switch (random.nextInt(8)) {
            case 0 -> throw new Session.Conflict("thought better of it");
            case 1, 2 -> {
                session.commitsWithNext();
                session.reads(key);
            }
            default -> session.commits();
        }
    }

    private String fresh() {
        return name + made++;
    }

    private String any(List<String> keys) {
        return keys.get(random.nextInt(keys.size()));
    }

    /// In their order.
    private List<String> some(List<String> keys, int howMany) {
        return random.ints(0, keys.size())
                .distinct()
                .limit(howMany)
                .sorted()
                .mapToObj(keys::get)
                .toList();
    }
}
