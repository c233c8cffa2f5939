package io.refract.identity;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The settings of users, for writing.
@ApplicationScoped
public class UserSettingsRepository implements PanacheRepositoryBase<UserSettings, UUID> {
    /// The user's settings, or null if there are none yet.
    public Uni<@Nullable UserSettings> ofUser(UUID userId) {
        return find("user.id", userId).firstResult();
    }
}
