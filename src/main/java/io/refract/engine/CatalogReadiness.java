package io.refract.engine;

import io.quarkus.runtime.StartupEvent;
import io.refract.execute.SharedLookup;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// No requests are to be sent here while the catalog and the database disagree; a migration may settle that without a
/// restart. Compared at start and then whenever somebody asks, until they agree once.
///
/// A database that cannot be reached is the business of another check.
@Readiness
@ApplicationScoped
class CatalogReadiness implements AsyncHealthCheck {
    private static final Logger LOG = Logger.getLogger(CatalogReadiness.class);

    private static final Duration KEPT = Duration.ofSeconds(1);

    private final CatalogCheck check;
    private final SharedLookup<List<String>> answer = new SharedLookup<>(KEPT, this::look);
    private volatile @Nullable List<String> known;

    CatalogReadiness(CatalogCheck check) {
        this.check = check;
    }

    void compare(@Observes StartupEvent event) {
        differences().subscribe().with(_ -> {}, failure -> LOG.debug("the catalog was not compared", failure));
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return differences().map(CatalogReadiness::response).onFailure().recoverWithItem(CatalogReadiness::unknown);
    }

    private Uni<List<String>> differences() {
        var before = known;
        return before != null && before.isEmpty() ? Uni.createFrom().item(before) : answer.get();
    }

    private Uni<List<String>> look() {
        return check.differences().invoke(this::learn);
    }

    private void learn(List<String> differences) {
        if (!differences.equals(known)) {
            differences.forEach(difference -> LOG.errorf("The catalog and the database disagree: %s", difference));
        }
        known = differences;
    }

    private static HealthCheckResponse response(List<String> differences) {
        var response = HealthCheckResponse.named("catalog").status(differences.isEmpty());
        for (var i = 0; i < differences.size(); i++) {
            response.withData("difference." + (i + 1), differences.get(i));
        }
        return response.build();
    }

    private static HealthCheckResponse unknown() {
        return HealthCheckResponse.named("catalog")
                .up()
                .withData("compared", false)
                .build();
    }
}
