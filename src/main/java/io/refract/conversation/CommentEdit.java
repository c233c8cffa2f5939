package io.refract.conversation;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.refract.http.body.RequestBody;
import io.refract.kernel.Change;

/// The body of a change of a comment.
///
/// @param version the version that the change is based on; absent if the client does not mind
@RequestBody(Comment.class)
@RegisterForReflection
record CommentEdit(Change<String> content, Change<Integer> version) {}
