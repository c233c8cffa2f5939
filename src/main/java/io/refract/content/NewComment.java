package io.refract.content;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.refract.http.body.RequestBody;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The body of a new comment.
///
/// @param parentId the comment on the same post that this one replies to; null at top level
@RequestBody(Comment.class)
@RegisterForReflection
record NewComment(String content, @Nullable UUID parentId) {}
