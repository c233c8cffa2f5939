package io.refract.engine;

import io.refract.access.Caller;
import io.refract.catalog.Catalog;
import io.refract.kernel.Precondition;
import io.refract.query.Mutation;
import io.refract.transaction.Work;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.LongConsumer;

/// Makes mutations ready, sends them alone, and sees to what follows from them.
///
/// @param encryption of a text for a place
record Writers(WriteShapes shapes, Consequences consequences, Catalog catalog, BinaryOperator<String> encryption) {
    /// @param writer by whose rules it is written
    /// @param asking who has asked for it
    ReadyWrite ready(Mutation mutation, Caller writer, Caller asking, boolean typed, Precondition precondition) {
        return new ReadyWrite(this, mutation, shapes.of(mutation, writer.kind(), asking), writer, typed, precondition);
    }

    /// Whether a mutation looks for any number of rows.
    boolean searches(Mutation mutation, Caller caller) {
        return shapes.of(mutation, caller.kind(), caller).searches();
    }

    /// @param time is told how long the server took, in nanoseconds
    Uni<Result> write(ReadyWrite write, Work work, LongConsumer time) {
        var started = System.nanoTime();
        return work.burst(write.statements())
                .onTermination()
                .invoke(() -> time.accept(System.nanoTime() - started))
                .chain(replies -> write.answer(replies, work));
    }

    /// The same by no rules, as the program itself writes.
    Uni<Result> writeTrusted(Mutation mutation, Work work) {
        return Uni.createFrom()
                .deferred(() ->
                        write(ready(mutation, Caller.SYSTEM, Caller.SYSTEM, false, Precondition.NONE), work, _ -> {}));
    }

    /// Sees to what follows from changes, one after the other.
    Uni<Void> follow(Set<WriteOutcome.Touched> touched, Work work) {
        var done = consequences.ofChanges(touched, work);
        for (var mutation : consequences.cascades(touched)) {
            done = done.chain(() -> writeTrusted(mutation, work)).replaceWithVoid();
        }
        return done;
    }

    /// The name of the field that is the key of the rows that a mutation writes; empty if it has several.
    Optional<String> key(Mutation mutation) {
        var model = catalog.require(mutation.model());
        return model.hasOneKey() ? Optional.of(model.key().fields().getFirst().name()) : Optional.empty();
    }
}
