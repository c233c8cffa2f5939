package io.refract.taxonomy;

import io.refract.catalog.FilledByDatabase;
import io.refract.catalog.Unique;
import io.refract.entity.Filled;
import io.refract.entity.Slugs;
import io.refract.entity.VersionedEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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

    @SuppressWarnings("NullAway.Init")
    protected Tag() {}

    public Tag(String name) {
        this.name = name;
    }
}
