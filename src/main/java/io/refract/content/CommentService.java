package io.refract.content;

import io.refract.identity.User;
import io.refract.kernel.Document;
import io.refract.kernel.ErrorCode;
import io.refract.kernel.Failure;
import io.refract.kernel.Precondition;
import io.refract.query.Deleted;
import io.refract.transaction.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.LockMode;

/// Writes comments.
///
/// Deleting a comment hides that comment alone: its replies stay, among all comments of the post and as the replies to
/// it, so that what others have said is not taken away with it.
@ApplicationScoped
class CommentService {
    private static final String COMMENT = "comment";

    private final CommentReads reads;
    private final Visibility visibility;
    private final Notifier notifier;

    CommentService(CommentReads reads, Visibility visibility, Notifier notifier) {
        this.reads = reads;
        this.visibility = visibility;
        this.notifier = notifier;
    }

    /// Fails with `P2025` if the caller does not see the post, with `VALIDATION` if the parent is not one of its
    /// comments.
    Uni<Created> create(UnitOfWork unit, UUID post, NewComment draft) {
        var author = Actor.of(unit);
        var parent = Optional.ofNullable(draft.parentId());
        return visibility
                .require(Visibility.Target.live("post", post), unit)
                .chain(() -> parent.map(id -> requireOn(post, id, unit))
                        .orElseGet(() -> Uni.createFrom().voidItem()))
                .map(_ -> comment(unit, author, post, draft))
                .call(comment -> unit.session().persist(comment))
                .call(comment -> notifier.commented(unit, comment.id()))
                .invoke(_ -> unit.changed(PostKeys.post(post), PostKeys.stats(author)))
                .chain(comment -> reads.one(comment.id(), unit).map(read -> new Created(comment.id(), read)));
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
        return locked(unit, id, Deleted.EXCLUDED)
                .invoke(comment ->
                        allow(isAuthor(comment, unit) || unit.caller().isAdmin()))
                .invoke(comment -> {
                    precondition.check(comment.version());
                    Precondition.checkBody(edit.version(), comment.version());
                    edit.content().ifPresent(comment::content);
                })
                .chain(() -> reads.one(id, unit));
    }

    /// For the author and staff.
    Uni<Void> delete(UnitOfWork unit, UUID id, Precondition precondition) {
        return locked(unit, id, Deleted.EXCLUDED)
                .invoke(comment ->
                        allow(isAuthor(comment, unit) || unit.caller().isStaff()))
                .invoke(comment -> {
                    precondition.check(comment.version());
                    comment.delete(Instant.now());
                    changed(unit, comment);
                })
                .replaceWithVoid();
    }

    /// For staff; a comment that is not deleted stays as it is. Fails with `P2003` if its author is deleted.
    Uni<Document> restore(UnitOfWork unit, UUID id, Precondition precondition) {
        return locked(unit, id, Deleted.INCLUDED)
                .invoke(comment -> {
                    precondition.check(comment.version());
                    comment.restore();
                    changed(unit, comment);
                })
                .chain(() -> reads.one(id, unit))
                .onFailure(Restoring::isWithoutAuthor)
                .transform(refused -> Restoring.withoutAuthor(COMMENT, refused));
    }

    /// Locks the comment before anything is asked about it, so that the answers still hold when it is changed.
    private Uni<Comment> locked(UnitOfWork unit, UUID id, Deleted deleted) {
        return unit.session()
                .find(Comment.class, id, LockMode.PESSIMISTIC_WRITE)
                .call(() -> visibility.require(new Visibility.Target(COMMENT, id, deleted), unit));
    }

    private static void changed(UnitOfWork unit, Comment comment) {
        unit.changed(
                PostKeys.post(comment.post().id()),
                PostKeys.stats(comment.author().id()));
    }

    private static boolean isAuthor(Comment comment, UnitOfWork unit) {
        return unit.caller().is(comment.author().id());
    }

    private static void allow(boolean allowed) {
        if (!allowed) {
            throw Failure.of(ErrorCode.FORBIDDEN, "This comment is somebody else's.");
        }
    }
}
