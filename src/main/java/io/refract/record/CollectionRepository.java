package io.refract.record;

import io.refract.engine.Engine;
import io.refract.entity.VersionedEntity;
import io.refract.kernel.Document;
import io.refract.kernel.Precondition;
import io.refract.kernel.RowKey;
import io.refract.transaction.UnitOfWork;
import io.smallrye.mutiny.Uni;
import java.util.UUID;

/// The records of a model that staff keep for everybody, for writing. A model with rules of its own overrides what
/// they are about.
///
/// All methods fail with a code of the database's constraints where those refuse the row.
///
/// @param <D> the body that makes a record
/// @param <C> the body that changes one
public abstract class CollectionRepository<E extends VersionedEntity, D extends Draft<E>, C extends Edit<E>>
        extends RecordRepository<E> {
    protected CollectionRepository(View view, Engine engine) {
        super(view, engine);
    }

    public Uni<Created> create(UnitOfWork unit, D draft) {
        return persist(draft.toRecord(unit.session())).chain(made -> created(unit, made.id()));
    }

    /// Fails with `P2025`, `PRECONDITION_FAILED` or `CONFLICT`.
    public Uni<Document> edit(UnitOfWork unit, UUID id, C changes, Precondition precondition) {
        return locked(id).chain(found -> {
            precondition.check(found.version());
            Precondition.checkBody(changes.version(), found.version());
            changes.applyTo(found, unit.session());
            unit.changed(RowKey.of(view().model(), id));
            return readBack(unit, id);
        });
    }

    /// Fails with `P2025` or `PRECONDITION_FAILED`.
    public Uni<Void> delete(UnitOfWork unit, UUID id, Precondition precondition) {
        return locked(id).chain(found -> {
            precondition.check(found.version());
            unit.changed(RowKey.of(view().model(), id));
            return delete(found);
        });
    }
}
