package io.refract.content;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.refract.access.Role;
import io.refract.http.body.RequestBody;
import io.refract.http.body.UniqueElements;
import io.refract.http.body.WritableBy;
import io.refract.identity.User;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/// A post that is to be written.
///
/// @param slug null to have one made from the title
@RequestBody(Post.class)
@RegisterForReflection
record PostDraft(
        String title,
        String content,
        @Nullable String excerpt,

        @Nullable String slug,

        @Nullable UUID categoryId,

        @Nullable @Size(max = PostShapes.MOST_TAGS) @UniqueElements
        List<@NotNull UUID> tagIds,

        @Nullable String metaTitle,
        @Nullable String metaDescription,
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
