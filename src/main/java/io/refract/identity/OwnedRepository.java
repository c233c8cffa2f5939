package io.refract.identity;

import io.refract.engine.Engine;
import io.refract.entity.VersionedEntity;
import io.refract.kernel.Document;
import io.refract.kernel.Precondition;
import io.refract.record.Edit;
import io.refract.record.RecordRepository;
import io.refract.record.View;
import io.refract.transaction.UnitOfWork;
import io.smallrye.mutiny.Uni;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What a user has one of at most, for writing.
abstract class OwnedRepository<E extends VersionedEntity> extends RecordRepository<E> {
    private final Function<User, E> begin;

    /// @param begin makes the first one of a user
    OwnedRepository(View view, Engine engine, Function<User, E> begin) {
        super(view, engine);
        this.begin = begin;
    }

    /// The user's, or null if there is none yet.
    Uni<@Nullable E> ofUser(UUID user) {
        return find("user.id", user).firstResult();
    }

    /// Makes what the user has none of yet. Fails with `PRECONDITION_FAILED` or `CONFLICT`.
    ///
    /// @param user locked
    Uni<Document> edit(UnitOfWork unit, User user, Edit<E> edit, Precondition precondition) {
        return ofUser(user.id())
                .map(found -> checked(found, user, precondition))
                .invoke(owned -> {
                    Precondition.checkBody(edit.version(), owned.version());
                    edit.applyTo(owned, unit.session());
                    unit.changed(UserRows.user(user.id()));
                })
                .chain(owned -> persist(owned))
                .chain(() -> readBack(unit, view().where(OwnedDocuments.by(user.id())), unit.caller()));
    }

    private E checked(@Nullable E found, User user, Precondition precondition) {
        if (found == null) {
            precondition.checkAbsent();
            return begin.apply(user);
        }
        precondition.check(found.version());
        return found;
    }
}
