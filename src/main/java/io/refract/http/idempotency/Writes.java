package io.refract.http.idempotency;

import io.quarkus.arc.All;
import io.refract.http.CurrentRequest;
import io.refract.http.TransactionHeaders;
import io.refract.http.WritePermit;
import io.refract.http.exchange.Exchange;
import io.refract.kernel.Failure;
import io.refract.transaction.HeldCall;
import io.refract.transaction.Isolation;
import io.refract.transaction.Transactions;
import io.refract.transaction.UnitOfWork;
import io.refract.transaction.Work;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;

/// Runs the work of a writing request in one transaction, on behalf of whoever calls; once only, if it is a POST
/// with an `Idempotency-Key`. Whoever may not write at all, see [WritePermit], is refused before.
///
/// Where the request is a call of a transaction that spans requests, its work is done there, and
/// committed with it.
///
/// Answers to such requests are kept for a day as they are, so nothing that gives them may contain a secret. A
/// resource that hands out tokens uses [Transactions] itself.
@Singleton
public class Writes {
    private final Transactions transactions;
    private final Idempotency idempotency;
    private final CurrentRequest request;
    private final List<WritePermit> permits;

    Writes(Transactions transactions, Idempotency idempotency, CurrentRequest request, @All List<WritePermit> permits) {
        this.transactions = transactions;
        this.idempotency = idempotency;
        this.request = request;
        this.permits = permits;
    }

    /// Has the work done in a session, and answers after the commit.
    ///
    /// @param work may run more than once, see [Transactions]
    /// @param answer makes the answer of what the work gives
    public <T> Uni<RestResponse<byte[]>> run(
            Function<UnitOfWork, Uni<T>> work, Function<T, RestResponse<byte[]>> answer) {
        if (HeldCall.current().isPresent()) {
            throw Failure.validation(TransactionHeaders.ID, "Resource", "cannot be sent with this request");
        }
        return once(keeper -> transactions.write(
                request.caller(),
                request.id(),
                unit -> answered(unit, work.apply(unit).map(answer), keeper)));
    }

    /// The same on a connection without a session.
    public <T> Uni<RestResponse<byte[]>> send(Function<Work, Uni<T>> work, Function<T, RestResponse<byte[]>> answer) {
        return send(Isolation.READ_COMMITTED, work, answer);
    }

    /// The same at a level of isolation.
    public <T> Uni<RestResponse<byte[]>> send(
            Isolation isolation, Function<Work, Uni<T>> work, Function<T, RestResponse<byte[]>> answer) {
        var call = HeldCall.current();
        if (call.isPresent()) {
            call.get().beginWriting();
            return permitted().chain(() -> within(call.get(), isolation, work).map(answer));
        }
        return once(keeper -> transactions.send(
                request.caller(),
                request.id(),
                isolation,
                unit -> answered(unit, work.apply(unit).map(answer), keeper)));
    }

    private static <T> Uni<T> within(HeldCall call, Isolation isolation, Function<Work, Uni<T>> work) {
        if (IdempotencyKey.of(Exchange.current()).isPresent()) {
            throw Failure.validation(
                    IdempotencyKey.HEADER,
                    "Exclusive",
                    "cannot stand beside " + TransactionHeaders.ID + ": " + TransactionHeaders.SEQUENCE
                            + " is for that");
        }
        if (isolation != Isolation.READ_COMMITTED) {
            throw Failure.validation("isolationLevel", "Exclusive", "is that of the transaction already");
        }
        return work.apply(call);
    }

    /// Has the work done as [#send] does, and undone; fails as that would. No key counts, and nothing is kept.
    public <T> Uni<T> undone(Function<Work, Uni<T>> work) {
        return permitted().chain(() -> transactions.undone(request.caller(), request.id(), work));
    }

    /// Has something done that is no work of one transaction of this request. Its answer is kept in one
    /// behind it: if that fails, it has been done, and is done again when its key comes again. What must
    /// not be keeps the answer itself, with its own work.
    public Uni<RestResponse<byte[]>> kept(Function<Keeper, Uni<RestResponse<byte[]>>> doing) {
        return IdempotencyKey.of(Exchange.current()).isEmpty()
                ? permitted().chain(() -> doing.apply(Writes::notKept))
                : once(keeper -> {
                    var kept = new AtomicBoolean();
                    return doing.apply(
                                    (work, answer) -> keeper.keep(work, answer).invoke(() -> kept.set(true)))
                            .call(answer -> kept.get()
                                    ? Uni.createFrom().voidItem()
                                    : transactions.send(
                                            request.caller(), request.id(), work -> keeper.keep(work, answer)));
                });
    }

    private static Uni<Void> notKept(Work work, RestResponse<byte[]> answer) {
        return Uni.createFrom().voidItem();
    }

    private Uni<RestResponse<byte[]>> once(Idempotency.Answering transaction) {
        return permitted().chain(() -> admitted(transaction));
    }

    private Uni<Void> permitted() {
        var permitted = Uni.createFrom().voidItem();
        for (var permit : permits) {
            permitted = permitted.chain(() -> permit.check(request.caller()));
        }
        return permitted;
    }

    private Uni<RestResponse<byte[]>> admitted(Idempotency.Answering transaction) {
        return IdempotencyKey.of(Exchange.current())
                .map(key -> idempotency.run(key, new Idempotency.Request(request.caller(), request.id()), transaction))
                .orElseGet(() -> transaction.run(Writes::notKept));
    }

    private static Uni<RestResponse<byte[]>> answered(Work work, Uni<RestResponse<byte[]>> answers, Keeper keeper) {
        return answers.call(answer -> keeper.keep(work, answer));
    }
}
