package io.refract.content;

import io.refract.engine.Engine;
import io.refract.kernel.Change;
import io.refract.kernel.Document;
import io.refract.kernel.ErrorCode;
import io.refract.kernel.Failure;
import io.refract.kernel.Precondition;
import io.refract.transaction.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Writes posts. Every method runs within a unit of work on behalf of its caller, locks the post before it
/// looks at it, and gives the post back as it has become.
@ApplicationScoped
class PostEditing {
    private final PostRepository posts;
    private final Engine engine;

    PostEditing(PostRepository posts, Engine engine) {
        this.posts = posts;
        this.engine = engine;
    }

    /// Writes a post of the caller's own. Fails with `P2003` for a category or tag that does not exist, and with
    /// `P2002` for a slug that is taken.
    Uni<Created> create(UnitOfWork unit, PostDraft draft) {
        var author = Actor.of(unit);
        var post = draft.post(unit.session(), author);
        return posts.persist(post)
                .chain(() -> tagged(unit, post, draft.tags()))
                .chain(() -> PostInvalidation.created(unit, post, author))
                .chain(() -> read(unit, post.id()))
                .map(document -> new Created(post.id(), document));
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
                    .chain(() -> read(unit, id));
        });
    }

    /// Publishes a post or takes it back: its author and administrators may. Does nothing where that is done already.
    Uni<Document> publish(UnitOfWork unit, UUID id, boolean published, Precondition precondition) {
        return visible(unit, id).chain(post -> {
            requireEditor(unit, post);
            precondition.check(post.version());
            var before = PostInvalidation.Before.of(post);
            post.published(published);
            return PostInvalidation.edited(unit, post, before).chain(() -> read(unit, id));
        });
    }

    /// Deletes a post softly: its author and staff may.
    Uni<Void> delete(UnitOfWork unit, UUID id, Precondition precondition) {
        return visible(unit, id).chain(post -> {
            require(unit.caller().is(post.author().id()) || unit.caller().isStaff());
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
                return read(unit, id);
            }
            post.restore();
            return PostInvalidation.appearedOrGone(unit, post)
                    .onFailure(Restoring::isWithoutAuthor)
                    .transform(refused -> Restoring.withoutAuthor("post", refused))
                    .chain(() -> read(unit, id));
        });
    }

    private Uni<Post> locked(UUID id) {
        return posts.findById(id, LockModeType.PESSIMISTIC_WRITE)
                .onItem()
                .ifNull()
                .failWith(() -> Failure.notFound("post"));
    }

    private Uni<Post> visible(UnitOfWork unit, UUID id) {
        return locked(id).invoke(post -> {
            if (!PostPolicy.shows(post, unit.caller())) {
                throw Failure.notFound("post");
            }
        });
    }

    private static void requireEditor(UnitOfWork unit, Post post) {
        require(unit.caller().is(post.author().id()) || unit.caller().isAdmin());
    }

    private static void require(boolean allowed) {
        if (!allowed) {
            throw Failure.of(ErrorCode.FORBIDDEN, "The post is somebody else's.");
        }
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

    private Uni<Document> read(UnitOfWork unit, UUID id) {
        return engine.find(PostDocuments.query(id), unit.caller(), unit)
                .map(found -> found.orElseThrow(() -> Failure.notFound("post")));
    }
}
