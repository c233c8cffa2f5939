package io.refract.content;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.refract.entity.Filled;
import io.refract.http.body.Forbidden;
import io.refract.http.body.RequestBody;
import io.refract.kernel.Change;
import io.refract.record.Changes;
import io.refract.record.Edit;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/// What is to become different about a category.
///
/// @param parentId null to make it a root
/// @param version the version that the client has read
@RequestBody
@RegisterForReflection
@Forbidden({"id", "createdAt", "updatedAt"})
record CategoryChanges(
        Change<@NotBlank @Size(max = 100) String> name,
        Change<@NotNull @Size(max = Slugs.LONGEST) @Pattern(regexp = Slugs.FORM, message = Slugs.MESSAGE) String> slug,
        Change<@Size(max = 1000) String> description,
        Change<@Filled @Size(max = 32) String> color,
        Change<UUID> parentId,
        Change<@NotNull Integer> version)
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
