package io.refract.identity;

import io.refract.engine.Engine;
import io.refract.kernel.Document;
import io.refract.kernel.Precondition;
import io.refract.record.Rights;
import io.refract.transaction.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;

/// The profiles of users, for writing.
@Singleton
class ProfileRepository extends OwnedRepository<Profile> {
    private final UserRepository users;
    private final UserSettingsRepository settings;

    ProfileRepository(Engine engine, UserRepository users, UserSettingsRepository settings) {
        super(OwnedDocuments.PROFILE, engine, Profile::new);
        this.users = users;
        this.settings = settings;
    }

    /// For all but the user and administrators this fails with `FORBIDDEN`, or with `P2025` if the profile is private.
    Uni<Document> edit(UnitOfWork unit, UUID userId, ProfileEdit edit, Precondition precondition) {
        return users.live(userId)
                .call(() -> Rights.isOwnerOrAdmin(unit.caller(), userId)
                        ? Uni.createFrom().voidItem()
                        : refuse(userId))
                .chain(user -> edit(unit, user, edit, precondition));
    }

    private Uni<Void> refuse(UUID userId) {
        return settings.ofUser(userId).map(found -> {
            throw found != null && found.profilePrivate() ? view().notFound() : Rights.refused(UserRepository.REFUSAL);
        });
    }
}
