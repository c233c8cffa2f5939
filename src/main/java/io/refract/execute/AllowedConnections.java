package io.refract.execute;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// Tells at start if PostgreSQL lets this program have fewer connections than it may open: it would show under
/// load only, as requests that are refused.
@Singleton
class AllowedConnections {
    private static final Logger LOG = Logger.getLogger(AllowedConnections.class);

    /// For this role in this database; a server before PostgreSQL 16 reserves some for superusers only.
    private static final Statement ALLOWED = Statement.of("connections.allowed", """
            select least(
                current_setting('max_connections')::int - current_setting('superuser_reserved_connections')::int
                    - coalesce(current_setting('reserved_connections', true), '0')::int,
                (select nullif(datconnlimit, -1) from pg_catalog.pg_database where datname = current_database()),
                (select nullif(rolconnlimit, -1) from pg_catalog.pg_roles where rolname = session_user))""");

    private static final int FOR_HEALTH = 1;

    private final ProbeConnection database;
    private final int wanted;

    AllowedConnections(
            ProbeConnection database,
            DatabaseConfig config,
            HeldConfig held,
            StreamsConfig streams,
            Route route,
            @ConfigProperty(name = "quarkus.datasource.reactive.max-size") int forTransactions) {
        this.database = database;
        var shares = Shares.of(route.address().session().connectionLimit(), config);
        this.wanted = Math.min(forTransactions, shares.write())
                + Math.min(held.perPod(), shares.held())
                + Math.min(streams.connections(), shares.stream())
                + shares.pipelined()
                + shares.spare()
                + shares.heavy()
                + FOR_HEALTH;
    }

    /// A database that cannot be reached is the business of others.
    void compare(@Observes StartupEvent event) {
        shortage().subscribe().with(told -> told.ifPresent(LOG::warn), failure -> LOG.debug("not compared", failure));
    }

    /// What is to be told, if they are too few.
    Uni<Optional<String>> shortage() {
        return database.run(ALLOWED)
                .map(rows -> rows.getFirst().value(0) instanceof Integer allowed && allowed < wanted
                        ? Optional.of(words(allowed))
                        : Optional.empty());
    }

    private String words(int allowed) {
        return "PostgreSQL allows %d connections to this role and database, and this program may open %d: %s"
                .formatted(
                        allowed,
                        wanted,
                        "beyond them it refuses with 53300. Allow more, or set DATABASE_POOL_SIZE and"
                                + " refract.database.read-connections, .spare-connections, .heavy-connections"
                                + " and refract.transactions.per-pod lower");
    }
}
