package io.refract.http;

import io.refract.engine.Page;
import io.refract.http.answers.Answers;
import io.refract.http.body.Drafts;
import io.refract.http.parameters.QueryParameters;
import io.refract.kernel.Document;
import io.refract.kernel.ErrorCode;
import io.refract.kernel.Failure;
import io.refract.kernel.Ids;
import io.refract.query.Total;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.RestResponse;

/// A resource as features have them, without a database behind it.
@Path("/api/v1/samples")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SampleResource {
    private final CurrentRequest request;
    private final Answers answers;

    SampleResource(CurrentRequest request, Answers answers) {
        this.request = request;
        this.answers = answers;
    }

    enum Order {
        NEWEST,
        MOST_POPULAR
    }

    @GET
    public Uni<RestResponse<byte[]>> list(@Context HttpServerRequest http) {
        var query = QueryParameters.of(http);
        var author = query.id("authorId");
        var published = query.flag("published");
        var order = query.choice("order", Order.class, Order.NEWEST);
        var search = query.text("search", 2, 5);
        var since = query.moment("since");
        var page = query.page();
        query.check();
        var data = json(
                "[{\"authorId\":\"%s\",\"published\":\"%s\",\"order\":\"%s\",\"search\":\"%s\",\"since\":\"%s\",\"page\":\"%s\"}]"
                        .formatted(author, published, order, search, since, page));
        var total = page.total() == Total.EXACT ? OptionalLong.of(41) : OptionalLong.empty();
        return Uni.createFrom()
                .item(() ->
                        answers.page(new Page(data, Optional.of("next"), page.cursor(), total, OptionalLong.empty())));
    }

    @GET
    @Path("/{id}")
    public Uni<RestResponse<byte[]>> byId(@PathParam("id") String id) {
        Ids.require("id", id);
        return Uni.createFrom().item(() -> answers.document(document()));
    }

    @POST
    @RequiresUser
    public Uni<RestResponse<byte[]>> create(Drafts.Draft draft) {
        return Uni.createFrom().item(() -> answers.created("/api/v1/samples/7", document()));
    }

    @PATCH
    @Path("/{id}")
    public Uni<RestResponse<byte[]>> update(@PathParam("id") String id, Drafts.Patch patch) {
        request.precondition().check(3);
        return Uni.createFrom().item(() -> answers.changed(document()));
    }

    @DELETE
    @Path("/{id}")
    public Uni<RestResponse<byte[]>> delete(@PathParam("id") String id) {
        request.staff();
        return Uni.createFrom().item(answers::nothing);
    }

    @GET
    @Path("/context")
    public Uni<Map<String, Object>> context() {
        return Uni.createFrom()
                .item(() -> Map.of(
                        "id", request.id(),
                        "log", String.valueOf(MDC.get("requestId")),
                        "caller", request.caller().kind(),
                        "eventLoop", io.vertx.core.Context.isOnEventLoopThread()));
    }

    @POST
    @Path("/echo")
    public Uni<Map<String, Object>> echo(Drafts.Draft draft) {
        return Uni.createFrom()
                .item(() -> Map.of(
                        "caller",
                        request.caller().kind(),
                        "eventLoop",
                        io.vertx.core.Context.isOnEventLoopThread(),
                        "metadata",
                        String.valueOf(draft.metadata()).length()));
    }

    @GET
    @Path("/bug")
    public Uni<String> bug() {
        return Uni.createFrom().failure(new IllegalStateException("secret"));
    }

    @GET
    @Path("/busy")
    public Uni<String> busy() {
        return Uni.createFrom()
                .failure(Failure.of(ErrorCode.POOL_TIMEOUT, "Try again.")
                        .withMeta(Map.of("waited", 20, "pool", Map.of("size", 2L)))
                        .withRetryAfter(Duration.ofMillis(1_200)));
    }

    private static Document document() {
        return Document.of(3, json("{\"name\":\"é\"}"));
    }

    private static byte[] json(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
