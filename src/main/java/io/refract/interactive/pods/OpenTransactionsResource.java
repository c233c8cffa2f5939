package io.refract.interactive.pods;

import io.refract.compile.JsonBytes;
import io.refract.http.CurrentRequest;
import io.refract.http.RequiresUser;
import io.refract.http.WithoutKeys;
import io.refract.http.answers.Answers;
import io.refract.http.exchange.Exchange;
import io.refract.http.openapi.Returns;
import io.refract.interactive.OpenList;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/// The transactions that are open, for administrators.
@Path(OpenTransactionsResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@RequiresUser
@WithoutKeys
@Tag(name = "Transactions")
class OpenTransactionsResource {
    static final String PATH = "/api/v1/transactions";

    private static final int EXPECTED_BYTES = 1024;

    private final OpenList open;
    private final OtherPods others;
    private final CurrentRequest request;

    OpenTransactionsResource(OpenList open, OtherPods others, CurrentRequest request) {
        this.open = open;
        this.others = others;
        this.request = request;
    }

    @GET
    @Operation(
            operationId = "listTransactions",
            summary = "The transactions that are open, on all pods, and whom they block: administrators")
    @Returns(value = OpenTransactionsDescription.OPEN_TRANSACTIONS, tagged = false)
    public Uni<RestResponse<byte[]>> list() {
        request.administrator();
        return open.documents().chain(own -> others.open(Exchange.current()).map(found -> answer(own, found)));
    }

    private static RestResponse<byte[]> answer(List<byte[]> own, OtherPods.Found others) {
        return Answers.secret(new JsonBytes(EXPECTED_BYTES)
                .json("{\"data\":")
                .list(Stream.concat(own.stream(), others.open().stream()).toList(), (one, each) -> each.raw(one))
                .json(",\"silent\":")
                .whole(others.silent())
                .raw('}')
                .toByteArray());
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "endTransaction",
            summary = "Roll a transaction back that is open, by its id in their list: administrators")
    @Returns
    public Uni<RestResponse<byte[]>> end(@PathParam("id") String id) {
        request.administrator();
        open.end("id", id);
        return Uni.createFrom().item(RestResponse.noContent());
    }
}
