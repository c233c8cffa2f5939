package io.refract.interactive;

import io.refract.data.Batch;
import io.refract.data.Batches;
import io.refract.http.CurrentRequest;
import io.refract.query.json.JsonReader;
import io.refract.transaction.EndReason;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/// The calls that a transaction is begun with, so that all of it may be one request.
@Singleton
class OneTrip {
    /// Deeper than bodies may be.
    private static final JsonReader JSON = new JsonReader(64);

    private final Batches batches;
    private final CurrentRequest request;

    OneTrip(Batches batches, CurrentRequest request) {
        this.batches = batches;
        this.request = request;
    }

    /// What is done with a transaction that has just begun: gives the document that is answered. One
    /// that fails leaves no transaction, since nobody would know its name.
    ///
    /// Fails as a batch does with what is wrong with the calls.
    Function<OpenTransaction, Uni<byte[]>> read(Beginning beginning) {
        if (beginning.calls() == null) {
            return open -> Uni.createFrom().item(() -> TransactionDocuments.of(open));
        }
        var calls = JSON.read("calls", beginning.calls().toString().getBytes(StandardCharsets.UTF_8));
        var batch = batches.read(calls, false);
        return open -> run(batch, beginning.commits(), open)
                .onFailure()
                .call(() -> open.held().rollback().onFailure().recoverWithNull());
    }

    private Uni<byte[]> run(Batch batch, boolean commits, OpenTransaction open) {
        var held = open.held();
        return batches.admitted(
                        batch,
                        calls -> held.call(request.user(), request.id(), batch.isWriting(), call -> {
                            if (batch.isWriting()) {
                                call.beginWriting();
                            }
                            return calls.apply(call);
                        }))
                .chain(results -> commits
                        ? held.commit().map(_ -> TransactionDocuments.of(open.name(), EndReason.COMMITTED, results))
                        : Uni.createFrom().item(() -> TransactionDocuments.of(open, results)));
    }
}
