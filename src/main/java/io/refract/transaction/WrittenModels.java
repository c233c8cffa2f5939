package io.refract.transaction;

import io.refract.kernel.ModelNames;
import io.refract.kernel.RowKey;
import jakarta.persistence.PostPersist;
import jakarta.persistence.PostRemove;
import jakarta.persistence.PostUpdate;

/// Notes of which models a transaction writes entities, so that answers about all their rows are dropped. Statements
/// that write past the entities say so themselves, by [UnitOfWork#changed(RowKey...)].
public class WrittenModels {
    @PostPersist
    @PostUpdate
    @PostRemove
    void written(Object entity) {
        var model = ModelNames.of(entity.getClass());
        UnitOfWork.current().ifPresent(unit -> unit.changed(RowKey.anyOf(model)));
    }
}
