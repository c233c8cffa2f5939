package io.refract.content;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Posts, for writing.
@ApplicationScoped
public class PostRepository implements PanacheRepositoryBase<Post, UUID> {
    /// The post, or null if there is none or it is deleted.
    public Uni<@Nullable Post> findLive(UUID id) {
        return find("id = ?1 and deletedAt is null", id).firstResult();
    }
}
