package io.refract.http;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// Answers without asking anybody: for load balancers that want a route of the API itself, and as the measure
/// of what a request costs at least.
@Path("/api/v1/ping")
public class PingResource {
    @GET
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(summary = "Answer pong")
    public Uni<String> ping() {
        return Uni.createFrom().item("pong");
    }
}
