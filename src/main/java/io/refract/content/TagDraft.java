package io.refract.content;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.refract.entity.Filled;
import io.refract.http.body.Forbidden;
import io.refract.http.body.RequestBody;
import io.refract.record.Draft;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/// A tag that is to be made.
///
/// @param slug null to have one made from the name
@RequestBody
@RegisterForReflection
@Forbidden({"id", "createdAt", "updatedAt", "version"})
record TagDraft(
        @NotBlank @Size(max = 100) String name,

        @Nullable @Size(max = Slugs.LONGEST) @Pattern(regexp = Slugs.FORM, message = Slugs.MESSAGE)
        String slug,

        @Nullable @Size(max = 1000) String description,
        @Nullable @Filled @Size(max = 32) String color)
        implements Draft<Tag> {
    @Override
    public Tag toRecord(Mutiny.Session session) {
        var tag = new Tag(name);
        if (slug != null) {
            tag.slug(slug);
        }
        tag.description(description);
        tag.color(color);
        return tag;
    }
}
