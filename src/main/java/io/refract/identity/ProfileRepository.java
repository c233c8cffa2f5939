package io.refract.identity;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The profiles of users, for writing.
@ApplicationScoped
public class ProfileRepository implements PanacheRepositoryBase<Profile, UUID> {
    /// The user's profile, or null if there is none yet.
    public Uni<@Nullable Profile> ofUser(UUID userId) {
        return find("user.id", userId).firstResult();
    }
}
