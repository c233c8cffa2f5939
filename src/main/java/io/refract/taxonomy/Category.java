package io.refract.taxonomy;

import io.refract.catalog.FilledByDatabase;
import io.refract.catalog.Unique;
import io.refract.entity.Filled;
import io.refract.entity.Slugs;
import io.refract.entity.VersionedEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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
    @NotBlank
    @Size(max = 100)
    private String name;

    @FilledByDatabase
    @Size(max = Slugs.LONGEST)
    @Pattern(regexp = Slugs.FORM, message = Slugs.MESSAGE)
    private @Nullable String slug;

    @Size(max = 1_000)
    private @Nullable String description;

    @Filled
    @Size(max = 32)
    private @Nullable String color;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "parent_id")
    private @Nullable Category parent;

    @OneToMany(mappedBy = "parent")
    private List<Category> children = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Category() {}

    public Category(String name) {
        this.name = name;
    }

    public void color(@Nullable String value) {
        color = value;
    }

    /// Null for a root. The database refuses the category itself and its descendants.
    public void parent(@Nullable Category value) {
        parent = value;
    }
}
