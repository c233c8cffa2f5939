package io.refract.posts;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.refract.http.body.RequestBody;
import io.refract.http.body.UniqueElements;
import io.refract.kernel.Change;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

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
        Change<Boolean> featured,
        Change<Boolean> published,
        Change<Integer> version) {}
