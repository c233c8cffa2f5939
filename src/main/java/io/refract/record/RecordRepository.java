package io.refract.record;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.refract.access.Needs;
import io.refract.engine.Engine;
import io.refract.entity.RestorableEntity;
import io.refract.kernel.Document;
import io.refract.kernel.ErrorCode;
import io.refract.kernel.Failure;
import io.refract.kernel.Precondition;
import io.refract.query.Deleted;
import io.refract.transaction.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The records of a model as entities, for what no mutation does.
///
/// A record is locked before anything is asked about it, so that the answers still hold when it is changed,
/// and read back in the end, so that the caller sees what has become of it.
public abstract class RecordRepository<E extends RestorableEntity> implements PanacheRepositoryBase<E, UUID> {
    private final View view;
    private final Engine engine;
    private final Visibility visibility;

    /// @param view what those who write are answered
    protected RecordRepository(View view, Engine engine, Visibility visibility) {
        this.view = view;
        this.engine = engine;
        this.visibility = visibility;
    }

    /// Brings a deleted record back, or leaves a live one as it is; for staff. Fails with `P2025` if the
    /// caller sees no such record, with `P2002` if what is unique of it has been taken in the meantime, with
    /// `P2003` if its author is deleted.
    public Uni<Document> restore(UnitOfWork unit, UUID id, Precondition precondition) {
        unit.caller().require(Needs.of(view.model(), "update"));
        return locked(id)
                .call(() -> visibility.require(new Visibility.Target(view.model(), id, Deleted.INCLUDED), unit))
                .invoke(entity -> {
                    precondition.check(entity.version());
                    entity.restore();
                })
                .chain(() -> readBack(unit, id))
                .onFailure(RecordRepository::isWithoutAuthor)
                .transform(this::withoutAuthor);
    }

    /// The record, deleted or not, locked until the transaction ends. Fails with `P2025` if there is none.
    protected final Uni<E> locked(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE).onItem().ifNull().failWith(view::notFound);
    }

    /// The record as the transaction has left it. Fails with `P2025` if its writer does not see it.
    protected final Uni<Document> readBack(UnitOfWork unit, UUID id) {
        return engine.find(view.byId(id), unit.caller(), unit).map(view::required);
    }

    /// Restoring changes nothing else that could refer to a missing row.
    private static boolean isWithoutAuthor(Throwable refused) {
        return refused instanceof Failure failure && failure.code() == ErrorCode.FOREIGN_KEY;
    }

    private Failure withoutAuthor(Throwable refused) {
        return Failure.of(
                        ErrorCode.FOREIGN_KEY,
                        "The author of this " + view.model() + " is deleted, so it cannot be brought back.")
                .withMeta(Map.of("model", view.model(), "target", List.of("authorId")))
                .withCause(refused);
    }
}
