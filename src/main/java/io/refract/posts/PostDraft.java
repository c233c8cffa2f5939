package io.refract.posts;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.refract.http.body.RequestBody;
import io.refract.http.body.UniqueElements;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
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
        @Nullable Boolean featured,
        @Nullable Boolean published) {
    /// All its tags.
    List<UUID> tags() {
        return tagIds == null ? List.of() : tagIds;
    }
}
