package io.refract.conversation;

import io.refract.identity.UserShapes;
import io.refract.query.Order;
import io.refract.query.Selection;
import io.refract.query.Selection.Count;
import java.util.List;

/// What is written of comments, and in which order.
final class CommentShapes {
    static final List<Order> OLDEST_FIRST = List.of(Order.ascending("createdAt"));
    static final List<Order> NEWEST_FIRST = List.of(Order.descending("createdAt"));

    /// `replyCount` counts direct replies that are not deleted.
    static final Selection COMMENT = Selection.of(
                    "id", "content", "postId", "parentId", "createdAt", "updatedAt", "version")
            .one("author", UserShapes.BRIEF)
            .count("replyCount", Count.of("replies"))
            .counts(Count.of("likes"));

    /// For staff who asked for deleted comments, and want to tell them from the others.
    static final Selection COMMENT_AND_DELETION = COMMENT.fields("deletedAt");

    static final Selection COMMENT_AND_POST = COMMENT.one("post", Selection.of("id", "title", "slug"));

    private CommentShapes() {}
}
