package io.refract.record;

import io.refract.engine.Engine;
import io.refract.entity.VersionedEntity;
import io.refract.http.Answers;
import io.refract.http.CurrentRequest;
import io.refract.http.QueryParameters;
import io.refract.http.Writes;
import io.refract.kernel.Ids;
import io.refract.query.Condition;
import io.refract.query.FindMany;
import io.refract.query.Order;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;

/// Answers requests to collections that everybody reads and staff write. A resource declares the paths, and hands over
/// its repository.
///
/// All methods fail with `VALIDATION` for parameters of the wrong form, those that write with `UNAUTHENTICATED` or
/// `FORBIDDEN` for others than staff.
@Singleton
public class RecordCollections {
    private final Engine engine;
    private final Writes writes;
    private final CurrentRequest request;
    private final Answers answers;

    RecordCollections(Engine engine, Writes writes, CurrentRequest request, Answers answers) {
        this.engine = engine;
        this.writes = writes;
        this.request = request;
        this.answers = answers;
    }

    /// A page.
    ///
    /// @param query of which the resource has read its own parameters
    public Uni<RestResponse<byte[]>> list(
            CollectionRepository<?, ?, ?> records, Condition where, List<Order> order, QueryParameters query) {
        var page = query.page();
        query.check();
        var view = records.view();
        var found = FindMany.of(view.model(), where, order, page.limit(), view.selection())
                .total(page.total());
        return engine.page(found, page.cursor().orElse(null), request.caller()).map(answers::page);
    }

    public Uni<RestResponse<byte[]>> byId(CollectionRepository<?, ?, ?> records, String id) {
        var view = records.view();
        return engine.find(view.byId(Ids.require("id", id)), request.caller())
                .map(view::required)
                .map(answers::document);
    }

    /// @param path of the collection, such as `/api/v1/tags`
    public <E extends VersionedEntity, D extends Draft<E>, C extends Edit<E>> Uni<RestResponse<byte[]>> create(
            CollectionRepository<E, D, C> records, String path, D draft) {
        request.staff();
        return writes.run(
                unit -> records.create(unit, draft),
                created -> answers.created(path + "/" + created.id(), created.document()));
    }

    public <E extends VersionedEntity, D extends Draft<E>, C extends Edit<E>> Uni<RestResponse<byte[]>> edit(
            CollectionRepository<E, D, C> records, String id, C changes) {
        request.staff();
        var record = Ids.require("id", id);
        var precondition = request.precondition();
        return writes.run(unit -> records.edit(unit, record, changes, precondition), answers::changed);
    }

    public Uni<RestResponse<byte[]>> delete(CollectionRepository<?, ?, ?> records, String id) {
        request.staff();
        var record = Ids.require("id", id);
        var precondition = request.precondition();
        return writes.run(unit -> records.delete(unit, record, precondition), _ -> answers.nothing());
    }
}
