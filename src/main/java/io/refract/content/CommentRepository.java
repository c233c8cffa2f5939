package io.refract.content;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Comments, for writing.
@ApplicationScoped
public class CommentRepository implements PanacheRepositoryBase<Comment, UUID> {
    /// The comment, or null if there is none or it is deleted.
    public Uni<@Nullable Comment> findLive(UUID id) {
        return find("id = ?1 and deletedAt is null", id).firstResult();
    }
}
