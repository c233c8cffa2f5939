package io.refract.record;

import io.refract.access.Caller;
import io.refract.engine.Engine;
import io.refract.kernel.Document;
import io.refract.kernel.Failure;
import io.refract.query.Condition;
import io.refract.query.Deleted;
import io.refract.query.FindOne;
import io.refract.query.Selection;
import io.refract.transaction.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/// Asks whether a caller sees a record at all, as the policies have it; fails with `P2025` if not.
@ApplicationScoped
public class Visibility {
    private static final Selection ID = Selection.of("id");

    private final Engine engine;

    Visibility(Engine engine) {
        this.engine = engine;
    }

    /// A record by its model and id.
    public record Target(String model, UUID id, Deleted deleted) {
        public static Target live(String model, UUID id) {
            return new Target(model, id, Deleted.EXCLUDED);
        }

        /// The owner of rows that are asked for: who asks for deleted ones may ask for those of a deleted owner.
        public static Target owner(String model, UUID id, Deleted ofRows) {
            return new Target(model, id, ofRows == Deleted.EXCLUDED ? Deleted.EXCLUDED : Deleted.INCLUDED);
        }

        private FindOne query() {
            return FindOne.of(model, Condition.field("id").equalTo(id), ID).deleted(deleted);
        }

        private void require(Optional<Document> found) {
            if (found.isEmpty()) {
                throw Failure.notFound(model);
            }
        }
    }

    public Uni<Void> require(Target target, Caller caller) {
        return engine.find(target.query(), caller).invoke(target::require).replaceWithVoid();
    }

    /// For whoever acts in the transaction, as the transaction sees the record.
    public Uni<Void> require(Target target, UnitOfWork unit) {
        return engine.find(target.query(), unit.caller(), unit)
                .invoke(target::require)
                .replaceWithVoid();
    }
}
