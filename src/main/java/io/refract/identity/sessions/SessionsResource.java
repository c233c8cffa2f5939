package io.refract.identity.sessions;

import static io.refract.query.Condition.all;
import static io.refract.query.Condition.field;

import io.refract.engine.Engine;
import io.refract.engine.Page;
import io.refract.http.CurrentRequest;
import io.refract.http.RequiresUser;
import io.refract.http.WithoutKeys;
import io.refract.http.answers.Answers;
import io.refract.http.openapi.Returns;
import io.refract.identity.tokens.CallerRoles;
import io.refract.identity.tokens.Holder;
import io.refract.kernel.Failure;
import io.refract.kernel.Ids;
import io.refract.query.Comparison;
import io.refract.query.FindMany;
import io.refract.query.Order;
import io.refract.transaction.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/// Where somebody is signed in.
@Path("/api/v1/auth/sessions")
@Produces(MediaType.APPLICATION_JSON)
@RequiresUser
@WithoutKeys
@Tag(name = "Identity")
public class SessionsResource {
    private static final List<Order> NEWEST_FIRST = List.of(Order.descending("createdAt"), Order.descending("id"));

    private final Engine engine;
    private final Sessions sessions;
    private final SessionConfig config;
    private final Transactions transactions;
    private final CallerRoles roles;
    private final CurrentRequest request;
    private final Answers answers;
    private final SignedInAnswers signedIn;

    SessionsResource(
            Engine engine,
            Sessions sessions,
            SessionConfig config,
            Transactions transactions,
            CallerRoles roles,
            CurrentRequest request,
            Answers answers,
            SignedInAnswers signedIn) {
        this.engine = engine;
        this.sessions = sessions;
        this.config = config;
        this.transactions = transactions;
        this.roles = roles;
        this.request = request;
        this.answers = answers;
        this.signedIn = signedIn;
    }

    @GET
    @Operation(operationId = "listSessions", summary = "Where the caller is signed in, newest first")
    @Returns(allOf = SessionsDescription.SESSION)
    public Uni<RestResponse<byte[]>> list() {
        var user = request.user();
        var lasting = all(
                field("userId").equalTo(user.id()), field("expires").compare(Comparison.Bound.ABOVE, Instant.now()));
        var query = FindMany.of(Sessions.MODEL, lasting, NEWEST_FIRST, config.most(), SessionsDescription.SHOWN);
        return engine.page(query, null, user)
                .map(page -> answers.page(Page.whole(CurrentSession.marked(page.data(), user.session()))));
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "endSession", summary = "Sign the caller out elsewhere")
    @Returns
    public Uni<RestResponse<byte[]>> end(@PathParam("id") String id) {
        var user = request.user();
        var ended = Holder.of(user.id(), Ids.require("id", id));
        return transactions
                .send(user, request.id(), work -> sessions.end(ended, work))
                .invoke(() -> roles.forget(ended))
                .map(found -> {
                    if (!found) {
                        throw Failure.notFound(Sessions.MODEL);
                    }
                    return signedIn.done();
                });
    }

    @DELETE
    @Operation(operationId = "endOtherSessions", summary = "Sign the caller out everywhere else")
    @Returns
    public Uni<RestResponse<byte[]>> endOthers() {
        var user = request.user();
        return transactions
                .send(user, request.id(), work -> sessions.endOthers(user, work))
                .invoke(() -> roles.forget(user.id()))
                .map(_ -> signedIn.done());
    }
}
