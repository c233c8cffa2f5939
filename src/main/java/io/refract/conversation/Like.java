package io.refract.conversation;

import io.refract.catalog.FilledWithCaller;
import io.refract.catalog.Inverse;
import io.refract.catalog.Unique;
import io.refract.entity.StoredEntity;
import io.refract.identity.User;
import io.refract.posts.Post;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/// A user's like of either a post or a comment, unique by user and target.
@Entity(name = "Like")
@Table(name = "likes")
@Unique({"userId", "postId"})
@Unique({"userId", "commentId"})
@DynamicUpdate
public class Like extends StoredEntity {
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @FilledWithCaller
    @JoinColumn(name = "user_id", nullable = false, updatable = false)
    @Inverse("likes")
    private User user;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "post_id", updatable = false)
    @Inverse("likes")
    private @Nullable Post post;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "comment_id", updatable = false)
    private @Nullable Comment comment;

    @SuppressWarnings("NullAway.Init")
    protected Like() {}
}
