package io.refract.conversation;

import static io.refract.query.Condition.TRUE;
import static io.refract.query.Condition.all;
import static io.refract.query.Condition.field;
import static io.refract.query.Condition.some;

import io.refract.access.Caller;
import io.refract.engine.Engine;
import io.refract.http.parameters.PageRequest;
import io.refract.kernel.Document;
import io.refract.query.Deleted;
import io.refract.query.FindMany;
import io.refract.query.Selection;
import io.refract.record.Lists;
import io.refract.record.Visibility;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/// Comments as their readers see them.
@ApplicationScoped
class CommentReads {
    private static final String COMMENT = "comment";

    private final Engine engine;
    private final Lists lists;

    CommentReads(Engine engine, Lists lists) {
        this.engine = engine;
        this.lists = lists;
    }

    /// Comments on a post, oldest first.
    Uni<Response> ofPost(UUID post, CommentScope scope, Deleted deleted, PageRequest request, Caller caller) {
        var query = FindMany.of(
                        COMMENT, scope.of(post), CommentShapes.OLDEST_FIRST, request.limit(), selection(deleted))
                .deleted(deleted);
        return lists.within(query, request, Visibility.Target.live("post", post), caller);
    }

    /// A user's comments on posts that the caller sees, newest first.
    Uni<Response> ofUser(UUID user, Deleted deleted, PageRequest request, Caller caller) {
        var ofUser = field("authorId").equalTo(user);
        var live = deleted == Deleted.EXCLUDED;
        var where = live ? all(ofUser, some("author", TRUE)) : ofUser;
        var shape = live ? CommentShapes.COMMENT_AND_POST : CommentShapes.COMMENT_AND_POST.fields("deletedAt");
        var query = FindMany.of(COMMENT, where, CommentShapes.NEWEST_FIRST, request.limit(), shape)
                .deleted(deleted);
        return lists.within(query, request, Visibility.Target.owner("user", user, deleted), caller);
    }

    /// Fails with `P2025` if the caller sees no such comment.
    Uni<Document> one(UUID id, Deleted deleted, Caller caller) {
        return engine.find(CommentRepository.VIEW.byId(id).deleted(deleted), caller)
                .map(CommentRepository.VIEW::required);
    }

    private static Selection selection(Deleted deleted) {
        return deleted == Deleted.EXCLUDED ? CommentShapes.COMMENT : CommentShapes.COMMENT_AND_DELETION;
    }
}
