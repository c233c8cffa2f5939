package io.refract.audit;

import static io.refract.query.Condition.field;

import io.refract.access.Caller;
import io.refract.engine.Engine;
import io.refract.http.parameters.PageRequest;
import io.refract.query.Condition;
import io.refract.query.FindMany;
import io.refract.query.Order;
import io.refract.record.Lists;
import io.refract.record.View;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;

/// The trail as staff sees it.
@ApplicationScoped
class AuditReads {
    static final View VIEW = View.of(
            "auditLog",
            "id",
            "tableName",
            "recordId",
            "operation",
            "oldValues",
            "newValues",
            "userId",
            "apiKeyId",
            "requestId",
            "timestamp");

    /// Tables of which moderators see every row and every field, deleted or not.
    private static final List<String> MODERATED =
            List.of("public.posts", "public.comments", "public.categories", "public.tags");

    private static final List<Order> LATEST_FIRST = List.of(Order.descending("timestamp"));

    private final Engine engine;
    private final Lists lists;

    AuditReads(Engine engine, Lists lists) {
        this.engine = engine;
        this.lists = lists;
    }

    /// The changes that fulfil all conditions, the latest first.
    ///
    /// @param caller a moderator or an administrator
    Uni<Response> changes(List<Condition> conditions, PageRequest request, Caller caller) {
        if (caller.isAdmin()) {
            return lists.list(query(conditions, request), request, caller);
        }
        var moderated = new ArrayList<>(conditions);
        moderated.add(field("tableName").oneOf(MODERATED));
        var query = query(moderated, request);
        engine.admit(() -> query, caller);
        return lists.list(query, request, Caller.SYSTEM);
    }

    private static FindMany query(List<Condition> conditions, PageRequest request) {
        return FindMany.of(
                VIEW.model(), new Condition.All(conditions), LATEST_FIRST, request.limit(), VIEW.selection());
    }
}
