package io.refract.content;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.refract.http.body.RequestBody;
import io.refract.kernel.Change;
import io.refract.record.Changes;
import io.refract.record.Edit;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/// What is to become different about a category.
///
/// @param parentId null to make it a root
/// @param version the version that the client has read
@RequestBody(Category.class)
@RegisterForReflection
record CategoryChanges(
        Change<String> name,
        Change<String> slug,
        Change<String> description,
        Change<String> color,
        Change<UUID> parentId,
        Change<Integer> version)
        implements Edit<Category> {
    @Override
    public void applyTo(Category category, Mutiny.Session session) {
        Changes.set(name, category::name);
        Changes.set(slug, category::slug);
        description.ifPresent(category::description);
        color.ifPresent(category::color);
        parentId.map(id -> session.getReference(Category.class, id)).ifPresent(category::parent);
    }
}
