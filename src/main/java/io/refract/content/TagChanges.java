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
import org.hibernate.reactive.mutiny.Mutiny;

/// What is to become different about a tag.
///
/// @param version the version that the client has read
@RequestBody
@RegisterForReflection
@Forbidden({"id", "createdAt", "updatedAt"})
record TagChanges(
        Change<@NotBlank @Size(max = 100) String> name,
        Change<@NotNull @Size(max = Slugs.LONGEST) @Pattern(regexp = Slugs.FORM, message = Slugs.MESSAGE) String> slug,
        Change<@Size(max = 1000) String> description,
        Change<@Filled @Size(max = 32) String> color,
        Change<@NotNull Integer> version)
        implements Edit<Tag> {
    @Override
    public void applyTo(Tag tag, Mutiny.Session session) {
        Changes.set(name, tag::name);
        Changes.set(slug, tag::slug);
        description.ifPresent(tag::description);
        color.ifPresent(tag::color);
    }
}
