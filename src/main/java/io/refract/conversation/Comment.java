package io.refract.conversation;

import io.refract.catalog.FilledWithCaller;
import io.refract.catalog.Inverse;
import io.refract.entity.RestorableEntity;
import io.refract.identity.User;
import io.refract.posts.Post;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/// What a user says about a post, or in reply to another comment on the same post.
@Entity(name = "Comment")
@Table(name = "comments")
@DynamicUpdate
public class Comment extends RestorableEntity {
    @Column(nullable = false)
    @NotBlank
    @Size(max = 10_000)
    private String content;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "post_id", nullable = false, updatable = false)
    @Inverse("comments")
    private Post post;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @FilledWithCaller
    @JoinColumn(name = "author_id", nullable = false, updatable = false)
    @Inverse("comments")
    private User author;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "parent_id", updatable = false)
    private @Nullable Comment parent;

    @OneToMany(mappedBy = "parent")
    private List<Comment> replies = new ArrayList<>();

    @OneToMany(mappedBy = "comment")
    private List<Like> likes = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Comment() {}
}
