package io.refract.operations;

import io.quarkus.flyway.FlywayDataSource;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import org.flywaydb.core.Flyway;

/// Whether the schema is the one that this program was built for.
@ApplicationScoped
class Migrations {
    private final Flyway flyway;
    private volatile boolean applied;

    Migrations(@FlywayDataSource("owner") Flyway flyway) {
        this.flyway = flyway;
    }

    /// Whether every migration of this program has been applied. Asks the database, off the event loop, until the
    /// answer is yes once: what has been applied stays applied.
    Uni<Boolean> applied() {
        return applied
                ? Uni.createFrom().item(true)
                : Uni.createFrom().item(this::look).runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private boolean look() {
        applied = flyway.info().pending().length == 0;
        return applied;
    }
}
