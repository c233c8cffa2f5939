package io.refract.content;

import io.refract.engine.Engine;
import io.refract.identity.User;
import io.refract.kernel.Document;
import io.refract.kernel.Failure;
import io.refract.kernel.Precondition;
import io.refract.query.Deleted;
import io.refract.record.Actor;
import io.refract.record.Created;
import io.refract.record.RecordRepository;
import io.refract.record.Restoring;
import io.refract.record.Rights;
import io.refract.record.View;
import io.refract.record.Visibility;
import io.refract.transaction.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Comments, for writing.
///
/// Deleting a comment hides that comment alone: its replies stay, among all comments of the post and as the
/// replies to
/// it, so that what others have said is not taken away with it.
@Singleton
class CommentRepository extends RecordRepository<Comment> {
    static final View VIEW = new View("comment", Conversation.COMMENT);

    private static final String SOMEBODY_ELSES = "This comment is somebody else's.";

    private final CommentReads reads;
    private final Visibility visibility;
    private final CommentNotices notices;

    CommentRepository(Engine engine, CommentReads reads, Visibility visibility, CommentNotices notices) {
        super(VIEW, engine);
        this.reads = reads;
        this.visibility = visibility;
        this.notices = notices;
    }

    /// Fails with `P2025` if the caller does not see the post, with `VALIDATION` if the parent is not one of
    /// its
    /// comments.
    Uni<Created> create(UnitOfWork unit, UUID post, NewComment draft) {
        var author = Actor.of(unit);
        var parent = Optional.ofNullable(draft.parentId());
        return visibility
                .require(Visibility.Target.live("post", post), unit)
                .chain(() -> parent.map(id -> requireOn(post, id, unit))
                        .orElseGet(() -> Uni.createFrom().voidItem()))
                .map(_ -> comment(unit, author, post, draft))
                .call(comment -> persist(comment))
                .call(comment -> notices.tell(unit, comment.id()))
                .invoke(_ -> unit.changed(PostKeys.post(post), PostKeys.stats(author)))
                .chain(comment -> created(unit, comment.id()));
    }

    private static Comment comment(UnitOfWork unit, UUID author, UUID post, NewComment draft) {
        var session = unit.session();
        var parent = draft.parentId() == null ? null : session.getReference(Comment.class, draft.parentId());
        return new Comment(
                session.getReference(Post.class, post),
                session.getReference(User.class, author),
                parent,
                draft.content());
    }

    private Uni<Void> requireOn(UUID post, UUID parent, UnitOfWork unit) {
        return reads.isOn(post, parent, unit)
                .invoke(isOn -> {
                    if (!isOn) {
                        throw Failure.validation("parentId", "SamePost", "must be a comment on this post");
                    }
                })
                .replaceWithVoid();
    }

    /// For the author and administrators.
    Uni<Document> edit(UnitOfWork unit, UUID id, CommentEdit edit, Precondition precondition) {
        return visible(unit, id, Deleted.EXCLUDED)
                .invoke(comment -> Rights.requireOwnerOrAdmin(
                        unit.caller(), comment.author().id(), SOMEBODY_ELSES))
                .invoke(comment -> {
                    precondition.check(comment.version());
                    Precondition.checkBody(edit.version(), comment.version());
                    edit.content().ifPresent(comment::content);
                })
                .chain(() -> readBack(unit, id));
    }

    /// For the author and staff.
    Uni<Void> delete(UnitOfWork unit, UUID id, Precondition precondition) {
        return visible(unit, id, Deleted.EXCLUDED)
                .invoke(comment -> Rights.requireOwnerOrStaff(
                        unit.caller(), comment.author().id(), SOMEBODY_ELSES))
                .invoke(comment -> {
                    precondition.check(comment.version());
                    comment.delete(Instant.now());
                    changed(unit, comment);
                })
                .replaceWithVoid();
    }

    /// For staff; a comment that is not deleted stays as it is. Fails with `P2003` if its author is deleted.
    Uni<Document> restore(UnitOfWork unit, UUID id, Precondition precondition) {
        return visible(unit, id, Deleted.INCLUDED)
                .invoke(comment -> {
                    precondition.check(comment.version());
                    comment.restore();
                    changed(unit, comment);
                })
                .chain(() -> readBack(unit, id))
                .onFailure(Restoring::isWithoutAuthor)
                .transform(refused -> Restoring.withoutAuthor("comment", refused));
    }

    /// As [#locked]; fails with `P2025` also if the caller does not see the comment, or not as it was asked
    /// for.
    private Uni<Comment> visible(UnitOfWork unit, UUID id, Deleted deleted) {
        return locked(id).call(() -> visibility.require(new Visibility.Target(VIEW.model(), id, deleted), unit));
    }

    private static void changed(UnitOfWork unit, Comment comment) {
        unit.changed(
                PostKeys.post(comment.post().id()),
                PostKeys.stats(comment.author().id()));
    }
}
