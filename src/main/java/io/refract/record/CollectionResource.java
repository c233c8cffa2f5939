package io.refract.record;

import io.refract.http.RequiresUser;
import io.refract.http.body.UnreadBody;
import io.refract.http.exchange.ContentTypes;
import io.refract.http.openapi.DescribedCollection;
import io.refract.http.openapi.DocumentShape;
import io.refract.http.parameters.QueryParameters;
import io.refract.query.Condition;
import io.refract.query.FindMany;
import io.refract.query.Order;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
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
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/// The rows of a model as a collection: pages, one by id, and writing them, all as the policies let.
///
/// A subclass says where it is found, what is written of a row, and in which order rows come; bodies hold
/// fields of the model. It is a resource by the annotation [Path] with the same path, has a constructor
/// without parameters, and may have methods of its own, or give one of these another meaning.
///
/// The methods are described by [DescribedCollection], so they are hidden from who would describe them once
/// for all subclasses.
public abstract class CollectionResource implements DescribedCollection {
    private final String path;
    private final View view;
    private final List<Order> order;

    @Inject
    RecordCollections collections;

    /// @param path of the collection, such as `/api/v1/tags`
    protected CollectionResource(String path, View view, Order... order) {
        this.path = path;
        this.view = view;
        this.order = List.of(order);
    }

    @GET
    @Produces(ContentTypes.JSON_OR_LINES)
    @Operation(hidden = true)
    public Uni<Response> list(@Context HttpServerRequest http) {
        return list(Condition.TRUE, QueryParameters.of(http));
    }

    /// Some of the rows.
    ///
    /// @param query of which the subclass has read its own parameters
    protected final Uni<Response> list(Condition where, QueryParameters query) {
        return collections.list(view, where, order, query);
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Uni<RestResponse<byte[]>> byId(@PathParam("id") String id) {
        return collections.byId(view, id);
    }

    @POST
    @RequiresUser
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Uni<RestResponse<byte[]>> create(UnreadBody body) {
        return collections.create(view, path, body);
    }

    @PATCH
    @Path("/{id}")
    @RequiresUser
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Uni<RestResponse<byte[]>> edit(@PathParam("id") String id, UnreadBody body) {
        return collections.edit(view, id, body);
    }

    @DELETE
    @Path("/{id}")
    @RequiresUser
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Uni<RestResponse<byte[]>> delete(@PathParam("id") String id) {
        return collections.delete(view, id);
    }

    /// A page as everybody is given who asks for no rows in particular.
    final FindMany page() {
        return RecordCollections.page(view, Condition.TRUE, order, 1);
    }

    @Override
    public final String path() {
        return path;
    }

    @Override
    public final DocumentShape document() {
        var model = view.model();
        return view.described(Character.toUpperCase(model.charAt(0)) + model.substring(1) + "Document");
    }
}
