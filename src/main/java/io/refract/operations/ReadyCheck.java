package io.refract.operations;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/// May requests be sent here? Yes when the database answers and its schema is up to date. The cache is reported and
/// decides nothing, because every request is answered without it, too.
@Readiness
@ApplicationScoped
class ReadyCheck implements AsyncHealthCheck {
    private static final Duration WAIT = Duration.ofSeconds(1);

    private final Pool pool;
    private final Migrations migrations;
    private final CacheProbe cache;

    ReadyCheck(Pool pool, Migrations migrations, CacheProbe cache) {
        this.pool = pool;
        this.migrations = migrations;
        this.cache = cache;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return Uni.combine()
                .all()
                .unis(database(), cache.answers())
                .with((database, answers) -> response(database, answers ? "up" : "down"));
    }

    private Uni<Database> database() {
        return pool.query("select 1")
                .execute()
                .chain(migrations::applied)
                .map(applied -> applied ? Database.READY : Database.NOT_MIGRATED)
                .ifNoItem()
                .after(WAIT)
                .recoverWithItem(Database.UNREACHABLE)
                .onFailure()
                .recoverWithItem(Database.UNREACHABLE);
    }

    private static HealthCheckResponse response(Database database, String cache) {
        HealthCheckResponseBuilder builder = HealthCheckResponse.named("ready")
                .status(database == Database.READY)
                .withData("database", database.words)
                .withData("cache", cache);
        return builder.build();
    }

    private enum Database {
        READY("up"),
        NOT_MIGRATED("migrations are pending"),
        UNREACHABLE("unreachable");

        private final String words;

        Database(String words) {
            this.words = words;
        }
    }
}
