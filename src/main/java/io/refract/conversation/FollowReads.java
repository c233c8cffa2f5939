package io.refract.conversation;

import static io.refract.query.Condition.TRUE;
import static io.refract.query.Condition.all;
import static io.refract.query.Condition.field;
import static io.refract.query.Condition.some;

import io.refract.access.Caller;
import io.refract.http.parameters.PageRequest;
import io.refract.identity.UserShapes;
import io.refract.query.FindMany;
import io.refract.query.Order;
import io.refract.query.Selection;
import io.refract.record.Lists;
import io.refract.record.Visibility;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;

/// Who follows whom, the latest follow first, as lists of users.
@ApplicationScoped
class FollowReads {
    private static final String FOLLOWER = "follower";
    private static final String FOLLOWING = "following";

    private final Lists lists;

    FollowReads(Lists lists) {
        this.lists = lists;
    }

    Uni<Response> followersOf(UUID user, PageRequest request, Caller caller) {
        return lists.within(query(FOLLOWING, user, FOLLOWER, request), request, target(user), caller);
    }

    Uni<Response> followedBy(UUID user, PageRequest request, Caller caller) {
        return lists.within(query(FOLLOWER, user, FOLLOWING, request), request, target(user), caller);
    }

    /// @param role which side of a follow the user is on
    /// @param others the other side, which is listed
    private static FindMany query(String role, UUID user, String others, PageRequest request) {
        var where = all(field(role + "Id").equalTo(user), some(role, TRUE), some(others, TRUE));
        var selection = Selection.of("id").one(others, UserShapes.PUBLIC);
        return FindMany.of("follow", where, List.of(Order.descending("createdAt")), request.limit(), selection)
                .writtenAs(others);
    }

    private static Visibility.Target target(UUID user) {
        return Visibility.Target.live("user", user);
    }
}
