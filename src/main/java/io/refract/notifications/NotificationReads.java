package io.refract.notifications;

import static io.refract.query.Condition.all;
import static io.refract.query.Condition.field;

import io.refract.access.Caller;
import io.refract.http.parameters.PageRequest;
import io.refract.identity.UserShapes;
import io.refract.query.Condition;
import io.refract.query.FindMany;
import io.refract.query.Order;
import io.refract.query.Selection;
import io.refract.record.Lists;
import io.refract.record.View;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;

/// Notifications as their recipients see them.
@ApplicationScoped
class NotificationReads {
    static final View VIEW = new View(
            "notification",
            Selection.of("id", "type", "title", "message", "read", "metadata", "createdAt")
                    .one("sender", UserShapes.BRIEF));

    private static final List<Order> NEWEST_FIRST = List.of(Order.descending("createdAt"));

    private final Lists lists;

    NotificationReads(Lists lists) {
        this.lists = lists;
    }

    /// The caller's own, newest first.
    ///
    /// @param unread whether those that are unread or those that are read are wanted; empty for both
    Uni<Response> own(Optional<Boolean> unread, PageRequest request, Caller caller) {
        var own = field("recipientId").equalToCaller();
        Condition where =
                unread.map(wanted -> all(own, field("read").is(!wanted))).orElse(own);
        var query = FindMany.of(VIEW.model(), where, NEWEST_FIRST, request.limit(), VIEW.selection());
        return lists.list(query, request, caller);
    }
}
