package io.refract.posts;

import io.refract.identity.UserShapes;
import io.refract.query.Order;
import io.refract.query.Selection;
import java.util.List;

/// What is written of a post.
final class PostShapes {
    /// More tags than that cannot be given to a post.
    static final int MOST_TAGS = 50;

    /// A category or tag beside a post.
    static final Selection LABEL = Selection.of("id", "name", "slug", "color");

    /// In a list.
    static final Selection ITEM = relations(Selection.of(
            "id",
            "title",
            "slug",
            "excerpt",
            "published",
            "featured",
            "viewCount",
            "isRecent",
            "metaTitle",
            "publishedAt",
            "createdAt",
            "updatedAt",
            "version"));

    /// In a list that may hold deleted posts.
    static final Selection DELETED_ITEM = ITEM.fields("deletedAt");

    /// Alone.
    static final Selection DOCUMENT = relations(Selection.of(
            "id",
            "title",
            "slug",
            "excerpt",
            "content",
            "published",
            "featured",
            "viewCount",
            "isRecent",
            "metaTitle",
            "metaDescription",
            "publishedAt",
            "createdAt",
            "updatedAt",
            "version"));

    /// Alone, where it may be deleted.
    static final Selection DELETED_DOCUMENT = DOCUMENT.fields("deletedAt");

    private PostShapes() {}

    private static Selection relations(Selection columns) {
        return columns.one("author", UserShapes.BRIEF)
                .one("category", LABEL)
                .many("tags", List.of(Order.ascending("name")), MOST_TAGS, LABEL)
                .counts(Selection.Count.of("comments"), Selection.Count.of("likes"));
    }
}
