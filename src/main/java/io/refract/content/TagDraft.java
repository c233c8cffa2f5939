package io.refract.content;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.refract.http.body.RequestBody;
import io.refract.record.Draft;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/// A tag that is to be made.
///
/// @param slug null to have one made from the name
@RequestBody(Tag.class)
@RegisterForReflection
record TagDraft(
        String name,

        @Nullable String slug,

        @Nullable String description,
        @Nullable String color) implements Draft<Tag> {
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
