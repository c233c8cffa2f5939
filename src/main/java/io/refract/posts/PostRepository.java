package io.refract.posts;

import io.refract.engine.Engine;
import io.refract.kernel.Document;
import io.refract.kernel.Precondition;
import io.refract.record.RecordRepository;
import io.refract.record.Restoring;
import io.refract.record.View;
import io.refract.transaction.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;

/// Posts, for what no mutation does: to bring them back.
@Singleton
class PostRepository extends RecordRepository<Post> {
    static final View VIEW = new View("post", PostShapes.DOCUMENT);

    PostRepository(Engine engine) {
        super(VIEW, engine);
    }

    /// Brings a deleted post back, or leaves a live one as it is; for staff. Fails with `P2002` if its slug
    /// has been
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
}
