package io.refract.conversation;

import static io.refract.query.Condition.all;
import static io.refract.query.Condition.field;

import io.refract.http.parameters.QueryParameters;
import io.refract.kernel.Failure;
import io.refract.query.Condition;
import java.util.UUID;

/// Which of a post's comments are wanted.
sealed interface CommentScope {
    /// Those that reply to nothing.
    record TopLevel() implements CommentScope {}

    /// The direct replies to one, be it deleted or not.
    record Replies(UUID parent) implements CommentScope {}

    /// All, replies to deleted comments included.
    record Flat() implements CommentScope {}

    /// Reads the parameters `parentId` and `flat`.
    static CommentScope read(QueryParameters query) {
        var parent = query.id("parentId");
        var flat = query.flag("flat").orElse(false);
        if (parent.isPresent() && flat) {
            throw Failure.validation("flat", "Exclusive", "must not be combined with parentId");
        }
        return parent.<CommentScope>map(Replies::new).orElseGet(() -> flat ? new Flat() : new TopLevel());
    }

    /// What the comments of a post fulfil that are in this scope.
    default Condition of(UUID post) {
        var ofPost = field("postId").equalTo(post);
        return switch (this) {
            case TopLevel() -> all(ofPost, field("parentId").isNull());
            case Replies(var parent) -> all(ofPost, field("parentId").equalTo(parent));
            case Flat() -> ofPost;
        };
    }
}
