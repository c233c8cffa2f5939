package io.refract.identity;

import io.refract.engine.Engine;
import io.refract.kernel.Document;
import io.refract.kernel.Precondition;
import io.refract.record.Rights;
import io.refract.transaction.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;

/// The settings of users, for writing. Users that were not registered here may have none yet.
@Singleton
class UserSettingsRepository extends OwnedRepository<UserSettings> {
    private final UserRepository users;

    UserSettingsRepository(Engine engine, UserRepository users) {
        super(OwnedDocuments.SETTINGS, engine, UserSettings::new);
        this.users = users;
    }

    /// Fails with `P2025` for all but the user and administrators, with `PRECONDITION_FAILED`, or with `CONFLICT`.
    Uni<Document> edit(UnitOfWork unit, UUID userId, SettingsEdit edit, Precondition precondition) {
        return Rights.isOwnerOrAdmin(unit.caller(), userId)
                ? users.live(userId).chain(user -> edit(unit, user, edit, precondition))
                : Uni.createFrom().failure(view().notFound());
    }
}
