package io.refract.content;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.refract.http.body.Forbidden;
import io.refract.http.body.RequestBody;
import io.refract.kernel.Change;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/// The body of a change of a comment.
///
/// @param version the version that the change is based on; absent if the client does not mind
@RequestBody
@Forbidden({"id", "postId", "parentId", "authorId", "createdAt", "updatedAt"})
@RegisterForReflection
record CommentEdit(
        Change<@NotBlank @Size(max = CommentEdit.LONGEST) String> content, Change<@NotNull Integer> version) {
    static final int LONGEST = 10_000;
}
