package io.refract.identity;

import io.refract.http.CurrentRequest;
import io.refract.http.limits.RequestLimits;
import io.refract.http.openapi.Returns;
import io.refract.identity.passwords.OwnNames;
import io.refract.identity.passwords.Passwords;
import io.refract.query.Assignment;
import io.refract.query.Related;
import io.refract.query.RowData;
import io.refract.record.Bodies;
import io.refract.record.RecordWrites;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/// Registers users, with the settings that everybody begins with.
@Path(RegistrationResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Users")
public class RegistrationResource {
    static final String PATH = "/api/v1/users";

    private final RecordWrites records;
    private final Bodies bodies;
    private final Passwords passwords;
    private final RequestLimits limits;
    private final CurrentRequest request;

    RegistrationResource(
            RecordWrites records, Bodies bodies, Passwords passwords, RequestLimits limits, CurrentRequest request) {
        this.records = records;
        this.bodies = bodies;
        this.passwords = passwords;
        this.limits = limits;
        this.request = request;
    }

    @POST
    @Operation(operationId = "registerUser", summary = "Register a user, without signing in")
    @Returns(value = IdentityDescription.USER, created = true)
    public Uni<RestResponse<byte[]>> register(Registration registration) {
        limits.admitRegistration(request.clientAddress());
        return data(registration)
                .chain(user -> records.trusted().create(UserDocuments.VIEW, PATH, user, UnaryOperator.identity()));
    }

    /// Hashes the password before the transaction begins, so that no connection waits for it.
    private Uni<RowData> data(Registration registration) {
        var user = bodies.of(UserDocuments.MODEL, registration, new Related.Make("settings", RowData.NOTHING));
        var password = registration.password();
        if (password == null) {
            return Uni.createFrom().item(user);
        }
        OwnNames.refuse("password", password, registration.email(), registration.username(), registration.name());
        return passwords.hash(password).map(hash -> user.with(Assignment.to("passwordHash", hash)));
    }
}
