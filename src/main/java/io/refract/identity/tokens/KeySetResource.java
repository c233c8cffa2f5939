package io.refract.identity.tokens;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/// The keys by which others may check access tokens for themselves.
@Path("/.well-known/jwks.json")
@Tag(name = "Identity")
public class KeySetResource {
    /// A new key is published for longer than this before it signs: see docs/operations.md.
    private static final String CACHEABLE = "public, max-age=300";

    private final KeyRing ring;

    KeySetResource(KeyRing ring) {
        this.ring = ring;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "getKeys", summary = "The public keys of access tokens, as a JSON Web Key Set")
    public Uni<RestResponse<byte[]>> keys() {
        return Uni.createFrom()
                .item(ResponseBuilder.ok(ring.keys().jwks().getBytes(StandardCharsets.US_ASCII))
                        .header("Cache-Control", CACHEABLE)
                        .build());
    }
}
