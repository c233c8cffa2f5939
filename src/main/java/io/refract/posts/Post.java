package io.refract.posts;

import io.refract.catalog.FilledByDatabase;
import io.refract.catalog.FilledWithCaller;
import io.refract.catalog.Inverse;
import io.refract.catalog.ReadOnly;
import io.refract.catalog.Searchable;
import io.refract.catalog.Unique;
import io.refract.catalog.WithinDays;
import io.refract.entity.RestorableEntity;
import io.refract.entity.Slugs;
import io.refract.identity.User;
import io.refract.taxonomy.Category;
import io.refract.taxonomy.Tag;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcType;
import org.hibernate.type.descriptor.jdbc.TimestampUtcAsOffsetDateTimeJdbcType;
import org.jspecify.annotations.Nullable;

/// Something that a user has written, visible to all once it is published.
///
/// Only changed columns are updated: the database fills the slug of a new post, and a full update would put
/// null back.
@Entity(name = "Post")
@Table(name = "posts")
@Unique("slug")
@Searchable(fields = {"title", "excerpt", "content"})
@WithinDays(name = "isRecent", of = "createdAt", days = 7)
@DynamicUpdate
public class Post extends RestorableEntity {
    @Column(nullable = false)
    @NotBlank
    @Size(max = 200)
    private String title;

    @Column(nullable = false)
    @Size(max = 100_000)
    private String content;

    @Size(max = 500)
    private @Nullable String excerpt;

    @Column(nullable = false)
    private boolean published;

    @Column(nullable = false)
    private boolean featured;

    /// Counting views is no change: the version stays.
    @ReadOnly
    @Column(name = "view_count", nullable = false, insertable = false, updatable = false)
    private int viewCount;

    @FilledByDatabase
    @Size(max = Slugs.LONGEST)
    @Pattern(regexp = Slugs.FORM, message = Slugs.MESSAGE)
    private @Nullable String slug;

    @Column(name = "meta_title")
    @Size(max = 200)
    private @Nullable String metaTitle;

    @Column(name = "meta_description")
    @Size(max = 500)
    private @Nullable String metaDescription;

    @ReadOnly
    @Column(name = "published_at", insertable = false, updatable = false)
    @JdbcType(TimestampUtcAsOffsetDateTimeJdbcType.class)
    private @Nullable Instant publishedAt;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @FilledWithCaller
    @JoinColumn(name = "author_id", nullable = false, updatable = false)
    @Inverse("posts")
    private User author;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "category_id")
    @Inverse("posts")
    private @Nullable Category category;

    @ManyToMany
    @Inverse("posts")
    @JoinTable(
            name = "post_tags",
            joinColumns = @JoinColumn(name = "post_id", nullable = false),
            inverseJoinColumns = @JoinColumn(name = "tag_id", nullable = false))
    private Set<Tag> tags = new HashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected Post() {}

    /// A new draft.
    public Post(User author, String title, String content) {
        this.author = author;
        this.title = title;
        this.content = content;
    }

    public String title() {
        return title;
    }

    public void title(String value) {
        title = value;
    }

    /// Unique among live posts; where it is never set, the database makes one from the title. Null until it
    /// is read from the database.
    public @Nullable String slug() {
        return slug;
    }

    /// Replaces the tags. On a post that was read, its tags have to be fetched first.
    public void tags(Collection<Tag> values) {
        tags.retainAll(values);
        tags.addAll(values);
    }

    /// To be fetched before use, on a post that was read.
    public Set<Tag> tags() {
        return tags;
    }

    /// Publishing for the first time sets `publishedAt`, which the database does and never moves again.
    public void published(boolean value) {
        published = value;
    }
}
