package io.refract.record;

import io.refract.access.Caller;
import io.refract.access.Use;
import io.refract.engine.Engine;
import io.refract.query.Deleted;
import io.refract.query.FindOne;
import io.refract.query.Selection;
import io.refract.transaction.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
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

        private View view() {
            return new View(model, ID);
        }

        private FindOne query() {
            return view().byId(id).deleted(deleted);
        }
    }

    public Uni<Void> require(Target target, Caller caller) {
        return engine.find(target.query(), looking(target, caller))
                .map(target.view()::required)
                .replaceWithVoid();
    }

    /// For whoever acts in the transaction, as the transaction sees the record.
    public Uni<Void> require(Target target, UnitOfWork unit) {
        return engine.find(target.query(), looking(target, unit.caller()), unit)
                .map(target.view()::required)
                .replaceWithVoid();
    }

    /// Who looks: a key needs no more than to be able to ask about such records, which is asked here.
    static Caller looking(Target target, Caller caller) {
        caller.calledBy().ifPresent(key -> key.scopes().check(target.model(), Set.of(Use.ASK)));
        return caller instanceof Caller.SignedIn user ? user.withoutKey() : caller;
    }
}
