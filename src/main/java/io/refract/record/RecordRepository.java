package io.refract.record;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.refract.access.Caller;
import io.refract.engine.Engine;
import io.refract.entity.StoredEntity;
import io.refract.kernel.Document;
import io.refract.query.FindOne;
import io.refract.transaction.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.LockModeType;
import java.util.UUID;

/// The records of a model, for writing in a unit of work.
///
/// A record is locked before anything is asked about it, so that the answers still hold when it is changed, and read
/// back in the end, so that the caller sees what has become of it.
public abstract class RecordRepository<E extends StoredEntity> implements PanacheRepositoryBase<E, UUID> {
    private final View view;
    private final Engine engine;

    /// @param view what those who write are answered
    protected RecordRepository(View view, Engine engine) {
        this.view = view;
        this.engine = engine;
    }

    public final View view() {
        return view;
    }

    /// The record, deleted or not, locked until the transaction ends. Fails with `P2025` if there is none.
    public Uni<E> locked(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE).onItem().ifNull().failWith(view::notFound);
    }

    /// The record as the transaction has left it. Fails with `P2025` if its writer does not see it.
    public Uni<Document> readBack(UnitOfWork unit, UUID id) {
        return readBack(unit, view.byId(id), unit.caller());
    }

    /// @param reader on whose behalf it is read
    protected final Uni<Document> readBack(UnitOfWork unit, FindOne query, Caller reader) {
        return engine.find(query, reader, unit).map(view::required);
    }

    /// A new record as the transaction has left it.
    public Uni<Created> created(UnitOfWork unit, UUID id) {
        return readBack(unit, id).map(document -> new Created(id, document));
    }
}
