package io.refract.content;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.refract.http.body.RequestBody;
import io.refract.kernel.Change;
import io.refract.record.Changes;
import io.refract.record.Edit;
import org.hibernate.reactive.mutiny.Mutiny;

/// What is to become different about a tag.
///
/// @param version the version that the client has read
@RequestBody(Tag.class)
@RegisterForReflection
record TagChanges(
        Change<String> name,
        Change<String> slug,
        Change<String> description,
        Change<String> color,
        Change<Integer> version)
        implements Edit<Tag> {
    @Override
    public void applyTo(Tag tag, Mutiny.Session session) {
        Changes.set(name, tag::name);
        Changes.set(slug, tag::slug);
        description.ifPresent(tag::description);
        color.ifPresent(tag::color);
    }
}
