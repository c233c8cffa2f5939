package io.refract.content;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.refract.access.Role;
import io.refract.http.body.Forbidden;
import io.refract.http.body.RequestBody;
import io.refract.http.body.WritableBy;
import io.refract.kernel.Change;
import io.refract.record.Changes;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.validator.constraints.UniqueElements;

/// What is to become different about a post.
///
/// @param tagIds all the tags that it shall have; null for none
/// @param version the version that the client has read
@RequestBody
@RegisterForReflection
@Forbidden({"id", "authorId", "viewCount", "createdAt", "updatedAt", "publishedAt", "deletedAt"})
record PostChanges(
        Change<@NotBlank @Size(max = 200) String> title,
        Change<@NotNull @Size(max = 100_000) String> content,
        Change<@Size(max = 500) String> excerpt,
        Change<@NotNull @Size(max = Slugs.LONGEST) @Pattern(regexp = Slugs.FORM, message = Slugs.MESSAGE) String> slug,
        Change<UUID> categoryId,
        Change<@Size(max = PostShapes.MOST_TAGS) @UniqueElements List<@NotNull UUID>> tagIds,
        Change<@Size(max = 200) String> metaTitle,
        Change<@Size(max = 500) String> metaDescription,
        @WritableBy(Role.MODERATOR) Change<@NotNull Boolean> featured,
        Change<@NotNull Boolean> published,
        Change<@NotNull Integer> version) {
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
