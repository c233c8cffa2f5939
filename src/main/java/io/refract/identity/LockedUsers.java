package io.refract.identity;

import io.refract.kernel.ErrorCode;
import io.refract.kernel.Failure;
import io.refract.transaction.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.LockMode;
import org.jspecify.annotations.Nullable;

/// Users about to be changed, locked until the transaction ends: changes of one user, settings and profile included,
/// queue.
@ApplicationScoped
class LockedUsers {
    /// Fails with `P2025` if there is no such user.
    Uni<User> live(UnitOfWork unit, UUID id) {
        return unit.session().find(User.class, id, LockMode.PESSIMISTIC_WRITE).map(LockedUsers::required);
    }

    /// Fails with `P2025` if there is no such user, and with `FORBIDDEN` unless it is the caller or the caller is an
    /// administrator.
    Uni<User> ownedBy(UnitOfWork unit, UUID id) {
        return live(unit, id).invoke(() -> {
            if (!isOwner(unit, id)) {
                throw forbidden();
            }
        });
    }

    static boolean isOwner(UnitOfWork unit, UUID id) {
        return unit.caller().is(id) || unit.caller().isAdmin();
    }

    static Failure forbidden() {
        return Failure.of(ErrorCode.FORBIDDEN, "Only the user and administrators may do this.");
    }

    private static User required(@Nullable User found) {
        if (found == null || found.isDeleted()) {
            throw UserDocuments.notFound();
        }
        return found;
    }
}
