package io.refract.conversation;

import io.refract.engine.Engine;
import io.refract.record.RecordRepository;
import io.refract.record.View;
import io.refract.record.Visibility;
import jakarta.inject.Singleton;

/// Comments as entities.
///
/// Deleting a comment hides that comment alone: its replies stay, among all comments of the post and as the
/// replies to it, so that what others have said is not taken away with it.
@Singleton
class CommentRepository extends RecordRepository<Comment> {
    static final View VIEW = new View("comment", CommentShapes.COMMENT);

    CommentRepository(Engine engine, Visibility visibility) {
        super(VIEW, engine, visibility);
    }
}
