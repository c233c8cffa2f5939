package io.refract.operations;

import io.refract.http.connection.Shutdown;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// A program that has been told to stop is not ready, though it still answers.
@Readiness
@ApplicationScoped
class ShutdownCheck implements AsyncHealthCheck {
    private final Shutdown shutdown;

    ShutdownCheck(Shutdown shutdown) {
        this.shutdown = shutdown;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return Uni.createFrom()
                .item(() -> HealthCheckResponse.named("shutdown")
                        .status(!shutdown.isUnderWay())
                        .build());
    }
}
