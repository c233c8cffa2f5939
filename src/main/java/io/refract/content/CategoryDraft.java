package io.refract.content;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.refract.entity.Filled;
import io.refract.http.body.Forbidden;
import io.refract.http.body.RequestBody;
import io.refract.record.Draft;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/// A category that is to be made.
///
/// @param slug null to have one made from the name
/// @param parentId null for a root
@RequestBody
@RegisterForReflection
@Forbidden({"id", "createdAt", "updatedAt", "version"})
record CategoryDraft(
        @NotBlank @Size(max = 100) String name,

        @Nullable @Size(max = Slugs.LONGEST) @Pattern(regexp = Slugs.FORM, message = Slugs.MESSAGE)
        String slug,

        @Nullable @Size(max = 1000) String description,
        @Nullable @Filled @Size(max = 32) String color,
        @Nullable UUID parentId)
        implements Draft<Category> {
    @Override
    public Category toRecord(Mutiny.Session session) {
        var category = new Category(name);
        if (slug != null) {
            category.slug(slug);
        }
        category.description(description);
        category.color(color);
        if (parentId != null) {
            category.parent(session.getReference(Category.class, parentId));
        }
        return category;
    }
}
