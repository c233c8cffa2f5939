package io.refract.record;

import io.refract.engine.Engine;
import io.refract.http.CurrentRequest;
import io.refract.http.answers.Answers;
import io.refract.http.body.ModelBodies;
import io.refract.http.body.UnreadBody;
import io.refract.http.parameters.QueryParameters;
import io.refract.kernel.Ids;
import io.refract.query.Condition;
import io.refract.query.FindMany;
import io.refract.query.Order;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jboss.resteasy.reactive.RestResponse;

/// Answers requests to collections, see [CollectionResource].
///
/// All methods fail with `VALIDATION` for parameters of the wrong form, those that write as [RecordWrites]
/// does.
@Singleton
public class RecordCollections {
    private final Engine engine;
    private final RecordWrites writes;
    private final ModelBodies read;
    private final Bodies bodies;
    private final CurrentRequest request;
    private final Answers answers;
    private final Lists lists;

    RecordCollections(
            Engine engine,
            RecordWrites writes,
            ModelBodies read,
            Bodies bodies,
            CurrentRequest request,
            Answers answers,
            Lists lists) {
        this.engine = engine;
        this.writes = writes;
        this.read = read;
        this.bodies = bodies;
        this.request = request;
        this.answers = answers;
        this.lists = lists;
    }

    /// Rows, as a page or in lines.
    ///
    /// @param query of which the resource has read its own parameters
    public Uni<Response> list(View view, Condition where, List<Order> order, QueryParameters query) {
        var page = query.page();
        query.check();
        return lists.list(page(view, where, order, page.limit()), page, request.caller());
    }

    /// The first rows of a collection.
    static FindMany page(View view, Condition where, List<Order> order, int limit) {
        return FindMany.of(view.model(), where, order, limit, view.selection());
    }

    public Uni<RestResponse<byte[]>> byId(View view, String id) {
        return engine.find(view.byId(Ids.require("id", id)), request.caller())
                .map(view::required)
                .map(answers::document);
    }

    /// @param path of the collection, such as `/api/v1/tags`
    /// @param body fields of the model
    public Uni<RestResponse<byte[]>> create(View view, String path, UnreadBody body) {
        var draft = read.draft(view.model(), body);
        return writes.create(view, path, bodies.of(draft), UnaryOperator.identity());
    }

    /// @param body fields of the model, and the version that the changes are based on
    public Uni<RestResponse<byte[]>> edit(View view, String id, UnreadBody body) {
        var changes = read.changes(view.model(), body);
        return writes.edit(
                view, id, bodies.of(changes), request.precondition().with(changes.version()), UnaryOperator.identity());
    }

    public Uni<RestResponse<byte[]>> delete(View view, String id) {
        return writes.delete(view, id);
    }
}
