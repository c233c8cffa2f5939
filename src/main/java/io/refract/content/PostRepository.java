package io.refract.content;

import io.refract.engine.Engine;
import io.refract.kernel.Change;
import io.refract.kernel.Document;
import io.refract.kernel.Precondition;
import io.refract.record.Actor;
import io.refract.record.Created;
import io.refract.record.RecordRepository;
import io.refract.record.Restoring;
import io.refract.record.Rights;
import io.refract.record.View;
import io.refract.transaction.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Posts, for writing. Every method runs within a unit of work on behalf of its caller, locks the post before it
/// looks at it, and gives the post back as it has become.
@Singleton
class PostRepository extends RecordRepository<Post> {
    static final View VIEW = new View("post", PostShapes.DOCUMENT);

    private static final String SOMEBODY_ELSES = "The post is somebody else's.";

    PostRepository(Engine engine) {
        super(VIEW, engine);
    }

    /// Writes a post of the caller's own. Fails with `P2003` for a category or tag that does not exist, and with
    /// `P2002` for a slug that is taken.
    Uni<Created> create(UnitOfWork unit, PostDraft draft) {
        var author = Actor.of(unit);
        var post = draft.post(unit.session(), author);
        return persist(post)
                .chain(() -> tagged(unit, post, draft.tags()))
                .chain(() -> PostInvalidation.created(unit, post, author))
                .chain(() -> created(unit, post.id()));
    }

    /// Changes a post: its author and administrators may.
    Uni<Document> edit(UnitOfWork unit, UUID id, PostChanges changes, Precondition precondition) {
        return visible(unit, id).chain(post -> {
            requireEditor(unit, post);
            precondition.check(post.version());
            Precondition.checkBody(changes.version(), post.version());
            var before = PostInvalidation.Before.of(post);
            changes.applyTo(post, unit.session());
            return tags(unit, post, changes.tagIds())
                    .chain(() -> PostInvalidation.edited(unit, post, before))
                    .chain(() -> readBack(unit, id));
        });
    }

    /// Publishes a post or takes it back: its author and administrators may. Does nothing where that is done already.
    Uni<Document> publish(UnitOfWork unit, UUID id, boolean published, Precondition precondition) {
        return visible(unit, id).chain(post -> {
            requireEditor(unit, post);
            precondition.check(post.version());
            var before = PostInvalidation.Before.of(post);
            post.published(published);
            return PostInvalidation.edited(unit, post, before).chain(() -> readBack(unit, id));
        });
    }

    /// Deletes a post softly: its author and staff may.
    Uni<Void> delete(UnitOfWork unit, UUID id, Precondition precondition) {
        return visible(unit, id).chain(post -> {
            Rights.requireOwnerOrStaff(unit.caller(), post.author().id(), SOMEBODY_ELSES);
            precondition.check(post.version());
            post.delete(Instant.now());
            return PostInvalidation.appearedOrGone(unit, post);
        });
    }

    /// Brings a deleted post back, or leaves a live one as it is; for staff. Fails with `P2002` if its slug has been
    /// taken in the meantime, with `P2003` if its author is deleted.
    Uni<Document> restore(UnitOfWork unit, UUID id, Precondition precondition) {
        return locked(id).chain(post -> {
            precondition.check(post.version());
            if (!post.isDeleted()) {
                return readBack(unit, id);
            }
            post.restore();
            return PostInvalidation.appearedOrGone(unit, post)
                    .onFailure(Restoring::isWithoutAuthor)
                    .transform(refused -> Restoring.withoutAuthor("post", refused))
                    .chain(() -> readBack(unit, id));
        });
    }

    /// As [#locked]; fails with `P2025` also if the caller does not see the post.
    private Uni<Post> visible(UnitOfWork unit, UUID id) {
        return locked(id).invoke(post -> {
            if (!PostPolicy.shows(post, unit.caller())) {
                throw VIEW.notFound();
            }
        });
    }

    private static void requireEditor(UnitOfWork unit, Post post) {
        Rights.requireOwnerOrAdmin(unit.caller(), post.author().id(), SOMEBODY_ELSES);
    }

    /// A new post has no tags to lose.
    private static Uni<Void> tagged(UnitOfWork unit, Post post, List<UUID> tagIds) {
        return tagIds.isEmpty() ? Uni.createFrom().voidItem() : PostTags.replace(unit, post.id(), tagIds);
    }

    private static Uni<Void> tags(UnitOfWork unit, Post post, Change<List<UUID>> tagIds) {
        return tagIds instanceof Change.Set<List<UUID>>(var wanted)
                ? PostTags.replace(unit, post.id(), wanted == null ? List.of() : wanted)
                : Uni.createFrom().voidItem();
    }
}
