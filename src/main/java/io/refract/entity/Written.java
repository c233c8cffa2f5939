package io.refract.entity;

import io.refract.kernel.ModelNames;
import io.refract.transaction.UnitOfWork;
import io.refract.transaction.WrittenRow;
import jakarta.persistence.PostPersist;
import jakarta.persistence.PostRemove;
import jakarta.persistence.PostUpdate;

/// Notes which entities a transaction writes: what is stale then follows from their models.
public class Written {
    @PostPersist
    void made(StoredEntity entity) {
        note(entity, true);
    }

    @PostUpdate
    @PostRemove
    void changed(StoredEntity entity) {
        note(entity, false);
    }

    private static void note(StoredEntity entity, boolean made) {
        var row = new WrittenRow(ModelNames.of(entity.getClass()), entity.id(), made);
        UnitOfWork.current().ifPresent(unit -> unit.wrote(row));
    }
}
