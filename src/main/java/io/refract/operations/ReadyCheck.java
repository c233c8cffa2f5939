package io.refract.operations;

import io.refract.cache.ReadThrough;
import io.refract.execute.Database;
import io.refract.execute.Statement;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Locale;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// May requests be sent here? Yes when the database answers and its schema is up to date. The cache is reported and
/// decides nothing, because every request is answered without it, too.
@Readiness
@ApplicationScoped
class ReadyCheck implements AsyncHealthCheck {
    private static final Duration WAIT = Duration.ofSeconds(1);

    private final Database database;
    private final Migrations migrations;
    private final ReadThrough cache;

    ReadyCheck(Database database, Migrations migrations, ReadThrough cache) {
        this.database = database;
        this.migrations = migrations;
        this.cache = cache;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return schema().map(this::response);
    }

    private Uni<Schema> schema() {
        return database.run(Statement.of("health", "select 1"))
                .chain(migrations::applied)
                .map(applied -> applied ? Schema.READY : Schema.NOT_MIGRATED)
                .ifNoItem()
                .after(WAIT)
                .recoverWithItem(Schema.UNREACHABLE)
                .onFailure()
                .recoverWithItem(Schema.UNREACHABLE);
    }

    private HealthCheckResponse response(Schema schema) {
        return HealthCheckResponse.named("ready")
                .status(schema == Schema.READY)
                .withData("database", schema.words)
                .withData("cache", cache.state().name().toLowerCase(Locale.ROOT))
                .build();
    }

    private enum Schema {
        READY("up"),
        NOT_MIGRATED("migrations are pending"),
        UNREACHABLE("unreachable");

        private final String words;

        Schema(String words) {
            this.words = words;
        }
    }
}
