package io.refract.content;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.refract.http.body.RequestBody;
import io.refract.record.Draft;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/// A category that is to be made.
///
/// @param slug null to have one made from the name
/// @param parentId null for a root
@RequestBody(Category.class)
@RegisterForReflection
record CategoryDraft(
        String name,

        @Nullable String slug,

        @Nullable String description,
        @Nullable String color,
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
