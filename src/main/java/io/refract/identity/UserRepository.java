package io.refract.identity;

import io.refract.engine.Engine;
import io.refract.kernel.Document;
import io.refract.kernel.Precondition;
import io.refract.record.Created;
import io.refract.record.RecordRepository;
import io.refract.record.Rights;
import io.refract.transaction.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Users, for writing. They are locked until the transaction ends, so that changes of one user, settings and profile
/// included, queue.
@Singleton
class UserRepository extends RecordRepository<User> {
    static final String REFUSAL = "Only the user and administrators may do this.";

    private final Instance<UserDeletion> deletions;

    UserRepository(Engine engine, Instance<UserDeletion> deletions) {
        super(UserDocuments.VIEW, engine);
        this.deletions = deletions;
    }

    /// A user with the settings that everybody begins with. Fails with `P2002` if the address, in any letter case, or
    /// the username is taken.
    Uni<Created> register(UnitOfWork unit, Registration registration, Optional<String> passwordHash) {
        var user = registration.toUser(passwordHash.orElse(null));
        return unit.session().persistAll(user, new UserSettings(user)).chain(() -> created(unit, user.id()));
    }

    /// Fails with `P2025`, `FORBIDDEN`, `PRECONDITION_FAILED`, `CONFLICT`, or `P2002`.
    Uni<Document> edit(UnitOfWork unit, UUID id, UserEdit edit, Precondition precondition) {
        return ownedBy(unit, id)
                .invoke(user -> {
                    precondition.check(user.version());
                    Precondition.checkBody(edit.version(), user.version());
                    edit.applyTo(user);
                    unit.changed(UserRows.user(id));
                })
                .chain(() -> readBack(unit, id));
    }

    /// Deletes the user softly, and lets each feature see to what the user leaves behind. Fails with `P2025`,
    /// `FORBIDDEN` or `PRECONDITION_FAILED`.
    Uni<Void> delete(UnitOfWork unit, UUID id, Precondition precondition) {
        return ownedBy(unit, id)
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

    /// As [#locked]; fails with `P2025` also for a user who is deleted.
    Uni<User> live(UUID id) {
        return locked(id).invoke(user -> {
            if (user.isDeleted()) {
                throw UserDocuments.VIEW.notFound();
            }
        });
    }

    /// As [#live]; fails with `FORBIDDEN` unless it is the caller or the caller is an administrator.
    private Uni<User> ownedBy(UnitOfWork unit, UUID id) {
        return live(id).invoke(() -> Rights.requireOwnerOrAdmin(unit.caller(), id, REFUSAL));
    }

    /// In full.
    @Override
    public Uni<Document> readBack(UnitOfWork unit, UUID id) {
        return readBack(unit, UserDocuments.VIEW.byId(id), UserReads.itself(id));
    }
}
