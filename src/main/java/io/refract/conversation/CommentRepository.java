package io.refract.conversation;

import io.refract.engine.Engine;
import io.refract.identity.UserRows;
import io.refract.kernel.Document;
import io.refract.kernel.Precondition;
import io.refract.kernel.RowKey;
import io.refract.query.Deleted;
import io.refract.record.RecordRepository;
import io.refract.record.Restoring;
import io.refract.record.View;
import io.refract.record.Visibility;
import io.refract.transaction.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;

/// Comments, for what no mutation does: to bring them back.
///
/// Deleting a comment hides that comment alone: its replies stay, among all comments of the post and as the replies to
/// it, so that what others have said is not taken away with it.
@Singleton
class CommentRepository extends RecordRepository<Comment> {
    static final View VIEW = new View("comment", CommentShapes.COMMENT);

    private final Visibility visibility;

    CommentRepository(Engine engine, Visibility visibility) {
        super(VIEW, engine);
        this.visibility = visibility;
    }

    /// For staff; a comment that is not deleted stays as it is. Fails with `P2003` if its author is deleted.
    Uni<Document> restore(UnitOfWork unit, UUID id, Precondition precondition) {
        return visible(unit, id)
                .invoke(comment -> {
                    precondition.check(comment.version());
                    comment.restore();
                    changed(unit, comment);
                })
                .chain(() -> readBack(unit, id))
                .onFailure(Restoring::isWithoutAuthor)
                .transform(refused -> Restoring.withoutAuthor("comment", refused));
    }

    /// As [#locked], deleted or not; fails with `P2025` also if the caller does not see the comment.
    private Uni<Comment> visible(UnitOfWork unit, UUID id) {
        return locked(id)
                .call(() -> visibility.require(new Visibility.Target(VIEW.model(), id, Deleted.INCLUDED), unit));
    }

    private static void changed(UnitOfWork unit, Comment comment) {
        unit.changed(
                RowKey.of("post", comment.post().id()),
                UserRows.stats(comment.author().id()));
    }
}
