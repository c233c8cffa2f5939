package io.refract.content;

import io.refract.query.Order;
import io.refract.query.Selection;
import io.refract.query.Selection.Count;
import java.util.List;

/// What is written of comments, follows and notifications, and in which order.
final class Conversation {
    static final List<Order> OLDEST_FIRST = List.of(Order.ascending("createdAt"));
    static final List<Order> NEWEST_FIRST = List.of(Order.descending("createdAt"));

    /// Somebody, as far as a line beside a text needs it.
    static final Selection PERSON = Selection.of("id", "name", "username", "image");

    /// Somebody, as an item of a list of people.
    static final Selection USER =
            Selection.of("id", "username", "name", "fullName", "bio", "image", "role", "createdAt");

    /// `replyCount` counts direct replies that are not deleted.
    static final Selection COMMENT = Selection.of(
                    "id", "content", "postId", "parentId", "createdAt", "updatedAt", "version")
            .one("author", PERSON)
            .count("replyCount", Count.of("replies"))
            .counts(Count.of("likes"));

    /// For staff who asked for deleted comments, and want to tell them from the others.
    static final Selection COMMENT_AND_DELETION = COMMENT.fields("deletedAt");

    static final Selection COMMENT_AND_POST = COMMENT.one("post", Selection.of("id", "title", "slug"));

    static final Selection NOTIFICATION = Selection.of(
                    "id", "type", "title", "message", "read", "metadata", "createdAt")
            .one("sender", PERSON);

    private Conversation() {}
}
