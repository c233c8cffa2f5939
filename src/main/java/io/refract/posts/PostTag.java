package io.refract.posts;

import io.refract.taxonomy.Tag;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;

/// A post has a tag: the row behind [Post#tags()], for reads that start from the pairs.
///
/// It is written through the post's tags only.
@Entity(name = "PostTag")
@Table(name = "post_tags")
@IdClass(PostTag.Key.class)
public class PostTag {
    @Id
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "post_id", nullable = false, updatable = false)
    private Post post;

    @Id
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "tag_id", nullable = false, updatable = false)
    private Tag tag;

    @SuppressWarnings("NullAway.Init")
    protected PostTag() {}

    /// The pair of ids, named as the attributes that they belong to.
    public record Key(UUID post, UUID tag) {}
}
