package io.refract.notifications;

import static io.refract.query.Condition.all;
import static io.refract.query.Condition.field;
import static org.eclipse.microprofile.openapi.annotations.enums.ParameterIn.QUERY;

import io.refract.access.Caller;
import io.refract.engine.Engine;
import io.refract.http.CurrentRequest;
import io.refract.http.InTransactions;
import io.refract.http.RequiresUser;
import io.refract.http.answers.Answers;
import io.refract.http.exchange.ContentTypes;
import io.refract.http.idempotency.Writes;
import io.refract.http.openapi.Returns;
import io.refract.http.parameters.QueryParameters;
import io.refract.kernel.Precondition;
import io.refract.query.Assignment;
import io.refract.query.CreateMany;
import io.refract.query.Mutation;
import io.refract.query.RowData;
import io.refract.query.UpdateMany;
import io.refract.record.RecordWrites;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/// The caller's notifications.
@InTransactions
@Path("/api/v1/notifications")
@Produces(MediaType.APPLICATION_JSON)
@RequiresUser
@Tag(name = "Notifications")
class NotificationResource {
    private static final RowData READ = new RowData(List.of(Assignment.to("read", true)), List.of());

    private final NotificationReads reads;
    private final RecordWrites records;
    private final Engine engine;
    private final CurrentRequest request;
    private final Answers answers;
    private final Writes writes;

    NotificationResource(
            NotificationReads reads,
            RecordWrites records,
            Engine engine,
            CurrentRequest request,
            Answers answers,
            Writes writes) {
        this.reads = reads;
        this.records = records;
        this.engine = engine;
        this.request = request;
        this.answers = answers;
        this.writes = writes;
    }

    @GET
    @Produces(ContentTypes.JSON_OR_LINES)
    @Operation(operationId = "listNotifications", summary = "The caller's own notifications, newest first")
    @Parameter(name = "unread", in = QUERY, schema = @Schema(implementation = Boolean.class))
    @Returns(pageOf = NotificationsDescription.NOTIFICATION)
    public Uni<Response> list(@Context HttpServerRequest http) {
        var query = QueryParameters.of(http);
        var unread = query.flag("unread");
        var page = query.page();
        query.check();
        return reads.own(unread, page, request.caller());
    }

    @POST
    @Path("/{id}/read")
    @Operation(operationId = "readNotification", summary = "Mark a notification as read")
    @Returns(NotificationsDescription.NOTIFICATION)
    public Uni<RestResponse<byte[]>> read(@PathParam("id") String id) {
        return records.edit(NotificationReads.VIEW, id, READ, Precondition.NONE, UnaryOperator.identity());
    }

    @POST
    @Path("/read-all")
    @Operation(
            operationId = "readAllNotifications",
            summary = "Mark all of the caller's notifications as read; tells how many were not")
    @Returns(value = NotificationsDescription.NUMBER, tagged = false)
    public Uni<RestResponse<byte[]>> readAll() {
        var unread = all(field("recipientId").equalToCaller(), field("read").isFalse());
        return count(new UpdateMany(NotificationReads.VIEW.model(), unread, READ, null, null), request.caller());
    }

    @POST
    @Path("/batch")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "sendNotifications",
            summary = "Notify many in the name of the system, duplicates left out: staff")
    @Returns(value = NotificationsDescription.NUMBER, tagged = false)
    public Uni<RestResponse<byte[]>> send(NotificationBatch batch) {
        request.staff();
        return count(new CreateMany(NotificationReads.VIEW.model(), batch.rows(), true, null), Caller.SYSTEM);
    }

    private Uni<RestResponse<byte[]>> count(Mutation mutation, Caller writer) {
        return writes.send(
                work -> engine.write(mutation, work, writer, false, Precondition.NONE),
                count -> answers.json(count.json()));
    }
}
