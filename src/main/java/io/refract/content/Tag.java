package io.refract.content;

import io.refract.catalog.FilledByDatabase;
import io.refract.catalog.Unique;
import io.refract.entity.VersionedEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.Table;
import java.util.HashSet;
import java.util.Set;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/// A word that posts are found by.
@Entity(name = "Tag")
@Table(name = "tags")
@Unique("name")
@Unique("slug")
@DynamicUpdate
public class Tag extends VersionedEntity {
    @Column(nullable = false)
    private String name;

    @FilledByDatabase
    private @Nullable String slug;

    private @Nullable String description;

    private @Nullable String color;

    @ManyToMany(mappedBy = "tags")
    private Set<Post> posts = new HashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected Tag() {}

    public Tag(String name) {
        this.name = name;
    }

    /// Unique.
    public void name(String value) {
        name = value;
    }

    /// Unique; where it is never set, the database makes one from the name.
    public void slug(String value) {
        slug = value;
    }

    public void description(@Nullable String value) {
        description = value;
    }

    public void color(@Nullable String value) {
        color = value;
    }
}
