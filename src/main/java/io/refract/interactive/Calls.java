package io.refract.interactive;

import io.refract.http.CurrentRequest;
import io.refract.http.TransactionHeaders;
import io.refract.http.answers.ProblemAnswers;
import io.refract.http.exchange.Exchange;
import io.refract.kernel.Failure;
import io.refract.transaction.EndReason;
import io.refract.transaction.HeldState;
import io.refract.transaction.SavepointStep;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestResponse;

/// Makes the calls of transactions that this pod holds.
@Singleton
class Calls {
    private final KnownTransactions transactions;
    private final CurrentRequest request;
    private final ProblemAnswers problems;

    Calls(KnownTransactions transactions, CurrentRequest request, ProblemAnswers problems) {
        this.transactions = transactions;
        this.request = request;
        this.problems = problems;
    }

    /// Makes a call in its turn.
    ///
    /// Fails as the call does, and with `P2028` if there is no such transaction of the caller's, or none
    /// any more.
    ///
    /// @param work gives the answer
    Uni<RestResponse<byte[]>> make(CallRequest call, Uni<RestResponse<byte[]>> work) {
        var caller = request.user();
        return transactions
                .open(TransactionHeaders.ID, call.transaction(), caller)
                .chain(open -> open.held()
                        .call(caller, request.id(), call.writes(), _ -> numbered(open.sequence(), call.number(), work))
                        .call(() -> call.commits()
                                ? open.held().commit()
                                : Uni.createFrom().voidItem())
                        .onTermination()
                        .invoke(() -> tell(open)))
                .onFailure(EndReason.COMMITTED::isToldBy)
                .recoverWithUni(over -> transactions
                        .lastAnswer(call, caller)
                        .map(answer -> Uni.createFrom().item(answer))
                        .orElseGet(() -> Uni.createFrom().failure(over)));
    }

    /// Takes a step in its turn, which may be numbered as calls are.
    ///
    /// @param answer what it is answered once it is done
    Uni<RestResponse<byte[]>> step(
            OpenTransaction open, OptionalInt number, SavepointStep step, Supplier<RestResponse<byte[]>> answer) {
        return open.held()
                .step(step, done -> numbered(open.sequence(), number, done.map(_ -> answer.get())))
                .onTermination()
                .invoke(() -> tell(open));
    }

    /// Does something once for its number; what it fails with is an answer as well.
    private Uni<RestResponse<byte[]>> numbered(Sequence sequence, OptionalInt number, Uni<RestResponse<byte[]>> work) {
        if (number.isEmpty()) {
            return work;
        }
        return Uni.createFrom()
                .deferred(() -> sequence.repeated(number.getAsInt())
                        .map(answer -> Uni.createFrom().item(answer))
                        .orElseGet(() -> work.onItem()
                                .invoke(sequence::answered)
                                .onFailure(Failure.class)
                                .invoke(failure -> sequence.answered(problems.answer(failure)))));
    }

    /// Until when the transaction lasts, in the answer.
    static void tell(OpenTransaction open) {
        if (!(open.held().state() instanceof HeldState.Ended)) {
            Exchange.current()
                    .routing()
                    .response()
                    .headers()
                    .set(
                            TransactionHeaders.EXPIRES_AT,
                            TransactionDocuments.moment(KnownTransactions.expiry(open.held())));
        }
    }
}
