package io.refract.operations;

import io.refract.execute.ProbeConnection;
import io.refract.execute.ProbeFailure;
import io.refract.execute.SharedLookup;
import io.refract.execute.Statement;
import io.refract.reach.ConnectFailures;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;

/// Whether requests can be answered from the database. Each change is told in the log, once.
@ApplicationScoped
class DatabaseCondition {
    private static final Logger LOG = Logger.getLogger(DatabaseCondition.class);

    /// A standby, or a server, database or role whose new transactions only read. What is set for the database
    /// or the role counts from the next connection on, so it is looked up; the rest shows in this connection's
    /// own setting.
    static final Statement READ_ONLY = Statement.of("health", """
            select pg_is_in_recovery() or coalesce((
                select substring(setting from position('=' in setting) + 1)::boolean
                  from pg_db_role_setting s, unnest(s.setconfig) as setting
                 where setting like 'default\\_transaction\\_read\\_only=%'
                   and s.setdatabase in (0, (select oid from pg_database where datname = current_database()))
                   and s.setrole in (0, quote_ident(session_user)::regrole)
                 order by s.setrole <> 0 desc, s.setdatabase <> 0 desc limit 1),
                current_setting('default_transaction_read_only')::boolean)""");

    /// A second of probes costs what one costs.
    private static final Duration KEPT = Duration.ofSeconds(1);

    private final ProbeConnection database;
    private final Migrations migrations;
    private final SharedLookup<Condition> answer = new SharedLookup<>(KEPT, this::look);
    private volatile Condition known = Condition.of(State.READY);

    DatabaseCondition(ProbeConnection database, Migrations migrations) {
        this.database = database;
        this.migrations = migrations;
    }

    /// @param kind what is wrong with the way to the database; empty if nothing is
    record Condition(State state, Optional<ConnectFailures.Kind> kind) {
        private static Condition of(State state) {
            return new Condition(state, Optional.empty());
        }
    }

    enum State {
        READY("up"),
        NOT_MIGRATED("migrations are pending"),
        READ_ONLY("read-only"),
        REFUSED("refuses connections"),
        SILENT("no answer within a second"),
        UNREACHABLE("unreachable");

        private final String words;

        State(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /// At most a second old. Never fails, and takes about a second at most.
    Uni<Condition> now() {
        return answer.get();
    }

    private Uni<Condition> look() {
        return database.run(READ_ONLY)
                .chain(rows -> Boolean.TRUE.equals(rows.getFirst().value(0)) ? readOnly() : schema())
                .onFailure(ProbeFailure.class)
                .recoverWithItem(failure -> without((ProbeFailure) failure))
                .invoke(this::learn);
    }

    /// This connection's own setting may be that of a moment ago.
    private Uni<Condition> readOnly() {
        database.renew();
        return Uni.createFrom().item(Condition.of(State.READ_ONLY));
    }

    private Uni<Condition> schema() {
        return migrations.applied().map(applied -> Condition.of(applied ? State.READY : State.NOT_MIGRATED));
    }

    private static Condition without(ProbeFailure failure) {
        var state = switch (failure.reason()) {
            case UNREACHABLE -> State.UNREACHABLE;
            case SILENT -> State.SILENT;
            case REFUSED -> State.REFUSED;
        };
        return new Condition(state, Optional.of(failure.kind()));
    }

    private void learn(Condition condition) {
        var before = known;
        known = condition;
        if (!condition.equals(before)) {
            var ready = condition.state() == State.READY;
            LOG.log(
                    ready ? Logger.Level.INFO : Logger.Level.WARN,
                    "The database is " + (ready ? "ready again" : "not ready: " + words(condition)));
        }
    }

    private static String words(Condition condition) {
        return condition.state().words()
                + condition.kind().map(kind -> " (" + kind.tag() + ")").orElse("");
    }
}
