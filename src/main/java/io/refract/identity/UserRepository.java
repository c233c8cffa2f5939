package io.refract.identity;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Users, for writing.
@ApplicationScoped
public class UserRepository implements PanacheRepositoryBase<User, UUID> {
    /// The user, or null if there is none or it is deleted.
    public Uni<@Nullable User> findLive(UUID id) {
        return find("id = ?1 and deletedAt is null", id).firstResult();
    }
}
