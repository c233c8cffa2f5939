package io.refract.content;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.refract.http.body.Forbidden;
import io.refract.http.body.RequestBody;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The body of a new comment.
///
/// @param parentId the comment on the same post that this one replies to; null at top level
@RequestBody
@Forbidden({"id", "postId", "authorId", "createdAt", "updatedAt"})
@RegisterForReflection
record NewComment(
        @NotBlank @Size(max = CommentEdit.LONGEST) String content,
        @Nullable UUID parentId) {}
