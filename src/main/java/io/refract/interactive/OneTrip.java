package io.refract.interactive;

import io.refract.data.Batch;
import io.refract.data.Batches;
import io.refract.engine.Result;
import io.refract.http.CurrentRequest;
import io.refract.http.answers.Answers;
import io.refract.http.idempotency.Keeper;
import io.refract.query.json.JsonReader;
import io.refract.transaction.EndReason;
import io.refract.transaction.HeldCall;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiFunction;
import org.jboss.resteasy.reactive.RestResponse;

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

    /// What is done with a transaction that has just begun: gives the answer. One that fails leaves no
    /// transaction, since nobody would know its name. What is committed has its answer kept with it.
    ///
    /// Fails as a batch does with what is wrong with the calls.
    BiFunction<OpenTransaction, Keeper, Uni<RestResponse<byte[]>>> read(Beginning beginning) {
        if (beginning.calls() == null) {
            return (open, _) -> Uni.createFrom().item(() -> begun(open, TransactionDocuments.of(open)));
        }
        var calls = JSON.read("calls", beginning.calls().toString().getBytes(StandardCharsets.UTF_8));
        var batch = batches.read(calls, false);
        return (open, keeper) -> (beginning.commits() ? committed(batch, open, keeper) : run(batch, open))
                .onFailure()
                .call(() -> open.held().rollback().onFailure().recoverWithNull());
    }

    private Uni<RestResponse<byte[]>> run(Batch batch, OpenTransaction open) {
        return within(batch, open, (_, results) -> Uni.createFrom().voidItem())
                .map(results -> begun(open, TransactionDocuments.of(open, results)));
    }

    private Uni<RestResponse<byte[]>> committed(Batch batch, OpenTransaction open, Keeper keeper) {
        return within(
                        batch,
                        open,
                        (call, results) -> batch.isWriting()
                                ? keeper.keep(call, over(open, results))
                                : Uni.createFrom().voidItem())
                .call(() -> open.held().commit())
                .map(results -> over(open, results));
    }

    /// @param then what is done with the results by the same call
    private Uni<List<Result>> within(
            Batch batch, OpenTransaction open, BiFunction<HeldCall, List<Result>, Uni<Void>> then) {
        return batches.admitted(
                batch,
                calls -> open.held().call(request.user(), request.id(), call -> {
                    if (batch.isWriting()) {
                        call.beginWriting();
                    }
                    return calls.apply(call).call(results -> then.apply(call, results));
                }));
    }

    private static RestResponse<byte[]> begun(OpenTransaction open, byte[] document) {
        Calls.tell(open);
        return Answers.createdSecret(TransactionsResource.PATH + "/" + open.name(), document);
    }

    private static RestResponse<byte[]> over(OpenTransaction open, List<Result> results) {
        return Answers.createdSecret(
                TransactionsResource.PATH + "/" + open.name(),
                TransactionDocuments.of(open.name(), EndReason.COMMITTED, results));
    }
}
