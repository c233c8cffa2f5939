package io.refract.identity;

import io.refract.engine.Engine;
import io.refract.kernel.Document;
import io.refract.kernel.Precondition;
import io.refract.transaction.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// Changes the settings of users.
@ApplicationScoped
class SettingsService {
    private final LockedUsers users;
    private final UserSettingsRepository settings;
    private final Engine engine;

    SettingsService(LockedUsers users, UserSettingsRepository settings, Engine engine) {
        this.users = users;
        this.settings = settings;
        this.engine = engine;
    }

    /// Fails with `P2025` for all but the user and administrators, with `PRECONDITION_FAILED`, or with `CONFLICT`.
    Uni<Document> edit(UnitOfWork unit, UUID userId, SettingsEdit edit, Precondition precondition) {
        if (!LockedUsers.isOwner(unit, userId)) {
            return Uni.createFrom().failure(Owned.SETTINGS.notFound());
        }
        return users.live(unit, userId)
                .chain(user -> ofUser(user, precondition))
                .invoke(current -> {
                    Precondition.checkBody(edit.version(), current.version());
                    edit.applyTo(current);
                    unit.changed(UserRows.user(userId));
                })
                .chain(unit.session()::persist)
                .chain(() -> engine.find(Owned.SETTINGS.ofUser(userId), unit.caller(), unit))
                .map(Owned.SETTINGS::required);
    }

    /// Users that were not registered here may have none yet.
    private Uni<UserSettings> ofUser(User user, Precondition precondition) {
        return settings.ofUser(user.id()).map(found -> {
            if (found == null) {
                precondition.checkAbsent();
                return new UserSettings(user);
            }
            precondition.check(found.version());
            return found;
        });
    }
}
