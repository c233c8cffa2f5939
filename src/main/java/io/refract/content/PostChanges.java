package io.refract.content;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.refract.access.Role;
import io.refract.http.body.RequestBody;
import io.refract.http.body.UniqueElements;
import io.refract.http.body.WritableBy;
import io.refract.kernel.Change;
import io.refract.record.Changes;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/// What is to become different about a post.
///
/// @param tagIds all the tags that it shall have; null for none
/// @param version the version that the client has read
@RequestBody(Post.class)
@RegisterForReflection
record PostChanges(
        Change<String> title,
        Change<String> content,
        Change<String> excerpt,
        Change<String> slug,
        Change<UUID> categoryId,
        Change<@Size(max = PostShapes.MOST_TAGS) @UniqueElements List<@NotNull UUID>> tagIds,
        Change<String> metaTitle,
        Change<String> metaDescription,
        @WritableBy(Role.MODERATOR) Change<Boolean> featured,
        Change<Boolean> published,
        Change<Integer> version) {
    /// Changes the post, its tags excepted.
    void applyTo(Post post, Mutiny.Session session) {
        Changes.set(title, post::title);
        Changes.set(content, post::content);
        excerpt.ifPresent(post::excerpt);
        Changes.set(slug, post::slug);
        categoryId.map(id -> session.getReference(Category.class, id)).ifPresent(post::category);
        metaTitle.ifPresent(post::metaTitle);
        metaDescription.ifPresent(post::metaDescription);
        Changes.set(featured, post::featured);
        Changes.set(published, post::published);
    }
}
