package io.refract.interactive;

import io.refract.execute.HeldConfig;
import io.refract.http.CurrentRequest;
import io.refract.http.RequiresUser;
import io.refract.http.answers.Answers;
import io.refract.http.exchange.Exchange;
import io.refract.http.idempotency.Writes;
import io.refract.http.openapi.Returns;
import io.refract.transaction.EndReason;
import io.refract.transaction.SavepointStep;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/// Beginning transactions that span requests, and ending them.
@Path(TransactionsResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@RequiresUser
@Tag(name = "Transactions")
public class TransactionsResource {
    static final String PATH = "/api/v1/transactions";

    private static final String ID = "id";

    private final OpenTransactions open;
    private final KnownTransactions known;
    private final OneTrip oneTrip;
    private final Calls calls;
    private final HeldConfig config;
    private final Writes writes;
    private final CurrentRequest request;

    TransactionsResource(
            OpenTransactions open,
            KnownTransactions known,
            OneTrip oneTrip,
            Calls calls,
            HeldConfig config,
            Writes writes,
            CurrentRequest request) {
        this.open = open;
        this.known = known;
        this.oneTrip = oneTrip;
        this.calls = calls;
        this.config = config;
        this.writes = writes;
        this.request = request;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "beginTransaction",
            summary = "Begin a transaction; with calls, and to its end, in one request")
    @Returns(value = TransactionsDescription.TRANSACTION, created = true, tagged = false)
    public Uni<RestResponse<byte[]>> begin(Beginning beginning) {
        var user = request.user();
        var terms = beginning.terms(config);
        var trip = oneTrip.read(beginning);
        return writes.kept(() -> open.begin(user, request.id(), terms)
                .chain(begun -> trip.apply(begun).map(document -> {
                    Calls.tell(begun);
                    return Answers.createdSecret(PATH + "/" + begun.name(), document);
                })));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getTransaction", summary = "How a transaction stands, or has ended, and why")
    @Returns(value = TransactionsDescription.TRANSACTION, tagged = false)
    public Uni<RestResponse<byte[]>> get(@PathParam(ID) String id) {
        return known.find(ID, id, request.user())
                .invoke(TransactionsResource::tell)
                .map(found -> Answers.secret(TransactionDocuments.of(found)));
    }

    @POST
    @Path("/{id}/touch")
    @Operation(operationId = "touchTransaction", summary = "Let a transaction wait for its client anew")
    @Returns(value = TransactionsDescription.TRANSACTION, tagged = false, keyed = false)
    public Uni<RestResponse<byte[]>> touch(@PathParam(ID) String id) {
        return known.open(ID, id, request.user())
                .invoke(found -> found.held().touch())
                .map(TransactionsResource::shown);
    }

    @POST
    @Path("/{id}/commit")
    @Operation(operationId = "commitTransaction", summary = "Commit; once more has the same answer")
    @Returns(value = TransactionsDescription.TRANSACTION, tagged = false, keyed = false)
    public Uni<RestResponse<byte[]>> commit(@PathParam(ID) String id) {
        return ended(id, EndReason.COMMITTED, found -> found.held().commit());
    }

    @POST
    @Path("/{id}/rollback")
    @Operation(operationId = "rollbackTransaction", summary = "Roll back; once more has the same answer")
    @Returns(value = TransactionsDescription.TRANSACTION, tagged = false, keyed = false)
    public Uni<RestResponse<byte[]>> rollback(@PathParam(ID) String id) {
        return ended(id, EndReason.ROLLED_BACK, found -> found.held().rollback());
    }

    /// However it has come to be over: who wants it so has the same answer each time.
    private Uni<RestResponse<byte[]>> ended(String id, EndReason wanted, Function<OpenTransaction, Uni<Void>> end) {
        var user = request.user();
        return known.find(ID, id, user)
                .chain(found -> switch (found) {
                    case KnownTransactions.Found.Here(var here) ->
                        end.apply(here).onFailure(wanted::isToldBy).recoverWithNull();
                    case KnownTransactions.Found.Over(var _, var reason)
                    when reason == wanted -> Uni.createFrom().voidItem();
                    case KnownTransactions.Found.Over(var _, var reason) ->
                        Uni.createFrom().failure(reason.failure());
                })
                .map(_ -> Answers.secret(TransactionDocuments.of(id, wanted)));
    }

    @POST
    @Path("/{id}/savepoints")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "makeSavepoint", summary = "Make a savepoint")
    @Returns(value = TransactionsDescription.TRANSACTION, created = true, tagged = false, keyed = false)
    public Uni<RestResponse<byte[]>> savepoint(@PathParam(ID) String id, SavepointName savepoint) {
        var path = PATH + "/" + id + "/savepoints/" + savepoint.name();
        return step(
                id,
                new SavepointStep.Make(savepoint.name()),
                open -> Answers.createdSecret(path, TransactionDocuments.of(open)));
    }

    @POST
    @Path("/{id}/savepoints/{name}/rollback")
    @Operation(operationId = "rollbackToSavepoint", summary = "Undo what was done since a savepoint, which stays")
    @Returns(value = TransactionsDescription.TRANSACTION, tagged = false, keyed = false)
    public Uni<RestResponse<byte[]>> rollbackTo(@PathParam(ID) String id, @PathParam("name") String name) {
        return step(id, new SavepointStep.RollbackTo(name), TransactionsResource::shown);
    }

    @POST
    @Path("/{id}/savepoints/{name}/release")
    @Operation(operationId = "releaseSavepoint", summary = "Give up a savepoint; what was done since stays")
    @Returns(value = TransactionsDescription.TRANSACTION, tagged = false, keyed = false)
    public Uni<RestResponse<byte[]>> release(@PathParam(ID) String id, @PathParam("name") String name) {
        return step(id, new SavepointStep.Release(name), TransactionsResource::shown);
    }

    private Uni<RestResponse<byte[]>> step(
            String id, SavepointStep step, Function<OpenTransaction, RestResponse<byte[]>> answer) {
        var number = CallRequest.number(Exchange.current().routing().request().headers());
        return known.open(ID, id, request.user())
                .chain(open -> calls.step(open, number, step, () -> answer.apply(open)));
    }

    private static void tell(KnownTransactions.Found found) {
        if (found instanceof KnownTransactions.Found.Here(var open)) {
            Calls.tell(open);
        }
    }

    private static RestResponse<byte[]> shown(OpenTransaction open) {
        Calls.tell(open);
        return Answers.secret(TransactionDocuments.of(open));
    }
}
