package io.refract.conversation;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.refract.http.body.RequestBody;
import io.refract.kernel.ErrorCode;
import io.refract.kernel.Failure;
import io.refract.query.Assignment;
import io.refract.query.Condition;
import io.refract.query.Parameter;
import io.refract.query.Related;
import io.refract.query.RowData;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The body of a new comment.
///
/// @param parentId the comment on the same post that this one replies to; null at top level
@RequestBody(Comment.class)
@RegisterForReflection
record NewComment(String content, @Nullable UUID parentId) {
    private static final String PARENT = "parent";

    /// The comment as one on a post.
    RowData on(UUID post) {
        var related = new ArrayList<Related>();
        related.add(new Related.Connect("post", Condition.field("id").equalTo(post), new Parameter(1)));
        if (parentId != null) {
            var parent = Condition.all(
                    Condition.field("id").equalTo(parentId),
                    Condition.field("postId").equalTo(post));
            related.add(new Related.Connect(PARENT, parent, new Parameter(1)));
        }
        return new RowData(List.of(Assignment.to("content", content)), related);
    }

    /// Whoever names a parent that is not there has named a wrong one.
    static Throwable failure(Throwable failed) {
        return failed instanceof Failure failure
                        && failure.code() == ErrorCode.NOT_FOUND
                        && "comment".equals(failure.meta().get("model"))
                ? Failure.validation("parentId", "SamePost", "must be a comment on this post")
                : failed;
    }
}
