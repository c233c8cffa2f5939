package io.refract.interactive;

import io.refract.http.CurrentRequest;
import io.refract.http.TransactionHeaders;
import io.refract.http.answers.ProblemAnswers;
import io.refract.http.exchange.Exchange;
import io.refract.kernel.ErrorCode;
import io.refract.kernel.Failure;
import io.refract.transaction.EndReason;
import io.refract.transaction.HeldState;
import io.refract.transaction.SavepointStep;
import io.refract.transaction.Uncancelled;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.OptionalInt;
import java.util.function.Supplier;

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

    /// Makes a call in its turn, and commits behind it if it says so, whether its client waits or not.
    ///
    /// Fails as the call does, and with `P2028` if there is no such transaction of the caller's, or none
    /// any more.
    ///
    /// @param work gives the answer
    Uni<Object> make(CallRequest call, Uni<Object> work) {
        var caller = request.user();
        return transactions
                .open(TransactionHeaders.ID, call.transaction(), caller)
                .chain(open -> Uncancelled.of(open.held()
                                .call(
                                        caller,
                                        request.id(),
                                        _ -> call.number().isPresent() ? work.invoke(Sequence::requireKept) : work,
                                        made -> numbered(open.sequence(), call.number(), made))
                                .call(answer -> call.commits() && isSuccess(answer)
                                        ? open.held().commit()
                                        : Uni.createFrom().voidItem()))
                        .onTermination()
                        .invoke(() -> tell(open)))
                .onFailure(EndReason.COMMITTED::isToldBy)
                .recoverWithUni(over -> transactions
                        .lastAnswer(call, caller)
                        .map(answer -> Uni.createFrom().item(answer))
                        .orElseGet(() -> Uni.createFrom().failure(over)));
    }

    /// What a numbered call has failed with is an answer when it is sent again.
    private static boolean isSuccess(Object answer) {
        return Sequence.status(answer).getFamily() == Response.Status.Family.SUCCESSFUL;
    }

    /// Takes a step in its turn, which may be numbered as calls are.
    ///
    /// @param answer what it is answered once it is done
    Uni<Object> step(OpenTransaction open, OptionalInt number, SavepointStep step, Supplier<Object> answer) {
        return open.held()
                .step(step, done -> numbered(open.sequence(), number, done.map(_ -> answer.get())))
                .onTermination()
                .invoke(() -> tell(open));
    }

    /// What a call fails with is an answer, unless only its moment was wrong: then it is to be sent again.
    private static boolean isFinal(Throwable thrown) {
        return thrown instanceof Failure failure
                && failure.code().status() < 500
                && failure.code() != ErrorCode.RATE_LIMITED;
    }

    /// Does something once for its number; what it fails with may be an answer as well.
    private Uni<Object> numbered(Sequence sequence, OptionalInt number, Uni<Object> work) {
        if (number.isEmpty()) {
            return work;
        }
        return Uni.createFrom()
                .deferred(() -> sequence.repeated(number.getAsInt())
                        .map(answer -> Uni.createFrom().item(answer))
                        .orElseGet(() -> work.onItem()
                                .invoke(sequence::answered)
                                .onFailure(Calls::isFinal)
                                .invoke(failure -> sequence.answered(problems.answer((Failure) failure)))));
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
