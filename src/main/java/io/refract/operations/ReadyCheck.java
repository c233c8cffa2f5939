package io.refract.operations;

import io.refract.cache.ReadThrough;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// May requests be sent here? Yes when the database takes reads and writes and its schema is up to date. The cache is
/// reported and decides nothing, because every request is answered without it, too.
@Readiness
@ApplicationScoped
class ReadyCheck implements AsyncHealthCheck {
    private final DatabaseCondition database;
    private final ReadThrough cache;

    ReadyCheck(DatabaseCondition database, ReadThrough cache) {
        this.database = database;
        this.cache = cache;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return database.now().map(this::response);
    }

    private HealthCheckResponse response(DatabaseCondition.Condition database) {
        var response = HealthCheckResponse.named("ready")
                .status(database.state() == DatabaseCondition.State.READY)
                .withData("database", database.state().words())
                .withData("cache", cache.state().name().toLowerCase(Locale.ROOT));
        database.kind().ifPresent(kind -> response.withData("databaseReason", kind.tag()));
        cache.trouble().ifPresent(kind -> response.withData("cacheReason", kind.tag()));
        return response.build();
    }
}
