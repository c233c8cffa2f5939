package io.refract.http.answers;

import io.refract.kernel.ErrorCode;
import io.refract.kernel.Failure;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// Explains the `type` of a problem document, which is the path of this resource.
@Path("/errors")
@Produces(MediaType.TEXT_PLAIN)
public class ErrorsResource {
    @GET
    @Path("/{code}")
    @Operation(summary = "What an error code means")
    public Uni<String> explain(@PathParam("code") String code) {
        var known = Arrays.stream(ErrorCode.values())
                .filter(each -> each.code().equals(code))
                .toList();
        if (known.isEmpty()) {
            throw Failure.notFound("error code");
        }
        var statuses = known.stream().map(each -> String.valueOf(each.status())).collect(Collectors.joining(", "));
        return Uni.createFrom().item(code + ": " + known.getFirst().title() + " (status " + statuses + ")\n");
    }
}
