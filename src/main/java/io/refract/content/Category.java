package io.refract.content;

import io.refract.catalog.FilledByDatabase;
import io.refract.catalog.Unique;
import io.refract.entity.VersionedEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/// A place for posts in a tree without cycles.
@Entity(name = "Category")
@Table(name = "categories")
@Unique("name")
@Unique("slug")
@DynamicUpdate
public class Category extends VersionedEntity {
    @Column(nullable = false)
    private String name;

    @FilledByDatabase
    private @Nullable String slug;

    private @Nullable String description;

    private @Nullable String color;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "parent_id")
    private @Nullable Category parent;

    @OneToMany(mappedBy = "parent")
    private List<Category> children = new ArrayList<>();

    @OneToMany(mappedBy = "category")
    private List<Post> posts = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Category() {}

    public Category(String name) {
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

    /// Null for a root. The database refuses the category itself and its descendants.
    public void parent(@Nullable Category value) {
        parent = value;
    }
}
