package io.refract.identity;

import io.refract.kernel.Document;
import io.refract.kernel.Precondition;
import io.refract.transaction.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Registers, changes and deletes users.
@ApplicationScoped
class UserService {
    private final LockedUsers users;
    private final UserReads reads;
    private final Instance<UserDeletion> deletions;

    UserService(LockedUsers users, UserReads reads, Instance<UserDeletion> deletions) {
        this.users = users;
        this.reads = reads;
        this.deletions = deletions;
    }

    /// A user with the settings that everybody begins with.
    record Registered(UUID id, Document document) {}

    /// Fails with `P2002` if the address, in any letter case, or the username is taken.
    Uni<Registered> register(UnitOfWork unit, Registration registration, Optional<String> passwordHash) {
        var user = registration.toUser(passwordHash.orElse(null));
        return unit.session()
                .persistAll(user, new UserSettings(user))
                .chain(() -> reads.inFull(user.id(), unit))
                .map(document -> new Registered(user.id(), document));
    }

    /// Fails with `P2025`, `FORBIDDEN`, `PRECONDITION_FAILED`, `CONFLICT`, or `P2002`.
    Uni<Document> edit(UnitOfWork unit, UUID id, UserEdit edit, Precondition precondition) {
        return users.ownedBy(unit, id)
                .invoke(user -> {
                    precondition.check(user.version());
                    Precondition.checkBody(edit.version(), user.version());
                    edit.applyTo(user);
                    unit.changed(UserRows.user(id));
                })
                .chain(() -> reads.inFull(id, unit));
    }

    /// Deletes the user softly, and lets each feature see to what the user leaves behind. Fails with `P2025`,
    /// `FORBIDDEN` or `PRECONDITION_FAILED`.
    Uni<Void> delete(UnitOfWork unit, UUID id, Precondition precondition) {
        return users.ownedBy(unit, id)
                .invoke(user -> {
                    precondition.check(user.version());
                    user.delete(Instant.now());
                    unit.changed(UserRows.user(id), UserRows.stats(id));
                })
                .chain(() -> leaveBehind(unit, id));
    }

    /// One after the other: they share the transaction's connection.
    private Uni<Void> leaveBehind(UnitOfWork unit, UUID id) {
        return deletions.stream()
                .map(deletion -> Uni.createFrom().deferred(() -> deletion.deleting(unit, id)))
                .reduce(Uni.createFrom().voidItem(), (before, next) -> before.chain(() -> next));
    }
}
