package io.refract.identity;

import io.refract.engine.Engine;
import io.refract.kernel.Document;
import io.refract.kernel.Precondition;
import io.refract.transaction.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// Changes the profiles of users.
@ApplicationScoped
class ProfileService {
    private final LockedUsers users;
    private final ProfileRepository profiles;
    private final UserSettingsRepository settings;
    private final Engine engine;

    ProfileService(LockedUsers users, ProfileRepository profiles, UserSettingsRepository settings, Engine engine) {
        this.users = users;
        this.profiles = profiles;
        this.settings = settings;
        this.engine = engine;
    }

    /// Makes the profile if there is none yet. For all but the user and administrators this fails with `FORBIDDEN`, or
    /// with `P2025` if the profile is private.
    Uni<Document> edit(UnitOfWork unit, UUID userId, ProfileEdit edit, Precondition precondition) {
        return users.live(unit, userId)
                .call(() -> LockedUsers.isOwner(unit, userId) ? Uni.createFrom().voidItem() : refuse(userId))
                .chain(user -> ofUser(user, precondition))
                .invoke(profile -> {
                    Precondition.checkBody(edit.version(), profile.version());
                    edit.applyTo(profile);
                    unit.changed(UserRows.user(userId));
                })
                .chain(unit.session()::persist)
                .chain(() -> engine.find(Owned.PROFILE.ofUser(userId), unit.caller(), unit))
                .map(Owned.PROFILE::required);
    }

    private Uni<Void> refuse(UUID userId) {
        return settings.ofUser(userId).map(found -> {
            throw found != null && found.profilePrivate() ? Owned.PROFILE.notFound() : LockedUsers.forbidden();
        });
    }

    private Uni<Profile> ofUser(User user, Precondition precondition) {
        return profiles.ofUser(user.id()).map(found -> {
            if (found == null) {
                precondition.checkAbsent();
                return new Profile(user);
            }
            precondition.check(found.version());
            return found;
        });
    }
}
