package io.refract.content;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.refract.access.Role;
import io.refract.http.body.Forbidden;
import io.refract.http.body.RequestBody;
import io.refract.http.body.WritableBy;
import io.refract.identity.User;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;

/// A post that is to be written.
///
/// @param slug null to have one made from the title
@RequestBody
@RegisterForReflection
@Forbidden({"id", "authorId", "viewCount", "createdAt", "updatedAt", "publishedAt", "version", "deletedAt"})
record PostDraft(
        @NotBlank @Size(max = 200) String title,
        @NotNull @Size(max = 100_000) String content,
        @Nullable @Size(max = 500) String excerpt,

        @Nullable @Size(max = Slugs.LONGEST) @Pattern(regexp = Slugs.FORM, message = Slugs.MESSAGE)
        String slug,

        @Nullable UUID categoryId,

        @Nullable @Size(max = PostShapes.MOST_TAGS) @UniqueElements
        List<@NotNull UUID> tagIds,

        @Nullable @Size(max = 200) String metaTitle,
        @Nullable @Size(max = 500) String metaDescription,
        @Nullable @WritableBy(Role.MODERATOR) Boolean featured,
        @Nullable Boolean published) {
    /// All its tags.
    List<UUID> tags() {
        return tagIds == null ? List.of() : tagIds;
    }

    /// The post without its tags.
    Post post(Mutiny.Session session, UUID author) {
        var post = new Post(session.getReference(User.class, author), title, content);
        post.excerpt(excerpt);
        if (slug != null) {
            post.slug(slug);
        }
        if (categoryId != null) {
            post.category(session.getReference(Category.class, categoryId));
        }
        post.metaTitle(metaTitle);
        post.metaDescription(metaDescription);
        post.featured(Boolean.TRUE.equals(featured));
        post.published(Boolean.TRUE.equals(published));
        return post;
    }
}
