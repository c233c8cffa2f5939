package io.refract.http.idempotency;

import io.refract.access.Caller;
import io.refract.http.answers.ProblemAnswers;
import io.refract.kernel.ErrorCode;
import io.refract.kernel.Failure;
import io.refract.transaction.Transactions;
import io.refract.transaction.Uncancelled;
import io.refract.transaction.Work;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Set;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;

/// Sees to it that a request with a key takes effect once, however often it is sent.
///
/// The key is claimed in a short transaction of its own, which later requests see. The answer is kept in the very
/// transaction of the work: both are there after a crash, or neither. A claim whose pod has died runs out; should
/// that pod be alive after all, it finds its claim gone when it wants to keep the answer, and rolls back.
@Singleton
class Idempotency {
    private static final Logger LOG = Logger.getLogger(Idempotency.class);
    private static final Duration SOON = Duration.ofSeconds(1);

    /// Not the request but its moment was wrong: another try may well succeed.
    private static final Set<ErrorCode> PASSING = Set.of(
            ErrorCode.WRITE_CONFLICT,
            ErrorCode.LOCK_NOT_AVAILABLE,
            ErrorCode.RATE_LIMITED,
            ErrorCode.IDEMPOTENCY_IN_PROGRESS);

    private final Transactions transactions;
    private final IdempotencyStore store;
    private final ProblemAnswers problems;

    Idempotency(Transactions transactions, IdempotencyStore store, ProblemAnswers problems) {
        this.transactions = transactions;
        this.store = store;
        this.problems = problems;
    }

    /// Has the work done in its transaction, or gives the answer that was given before.
    ///
    /// A client that goes away comes back with the same key, so the work goes on without it: a claim that nobody
    /// works on would keep the client waiting until it runs out.
    Uni<RestResponse<byte[]>> run(IdempotencyKey key, Request request, Answering transaction) {
        return Uncancelled.of(claimAndRun(key, request, transaction));
    }

    private Uni<RestResponse<byte[]>> claimAndRun(IdempotencyKey key, Request request, Answering transaction) {
        return inTransaction(request, work -> store.claim(work, key)).chain(claim -> switch (claim) {
            case Claim.Won won -> first(key, won, request, transaction);
            case Claim.Answered answered ->
                Uni.createFrom().item(answered.answer().replay());
            case Claim.Running() -> Uni.createFrom().failure(inProgress());
            case Claim.Different() ->
                Uni.createFrom()
                        .failure(Failure.of(
                                ErrorCode.IDEMPOTENCY_CONFLICT,
                                "This Idempotency-Key was sent with another path or body before."));
        });
    }

    /// On whose behalf, and in which request, the work is done.
    record Request(Caller caller, String id) {}

    /// A transaction that does the work and gives the answer, which it has kept before it is committed.
    @FunctionalInterface
    interface Answering {
        Uni<RestResponse<byte[]>> run(Keeper keeper);
    }

    private Uni<RestResponse<byte[]>> first(
            IdempotencyKey key, Claim.Won claim, Request request, Answering transaction) {
        return transaction
                .run((work, answer) -> keep(work, key, claim, answer))
                .onFailure()
                .recoverWithUni(failed -> failed(key, claim, request, failed));
    }

    private Uni<Void> keep(Work work, IdempotencyKey key, Claim.Won claim, RestResponse<byte[]> answer) {
        return store.store(work, key, claim, StoredAnswer.of(answer))
                .invoke(kept -> {
                    if (!kept) {
                        throw inProgress();
                    }
                })
                .replaceWithVoid();
    }

    private Uni<RestResponse<byte[]>> failed(IdempotencyKey key, Claim.Won claim, Request request, Throwable thrown) {
        if (thrown instanceof Failure failure && isFinal(failure)) {
            var answer = problems.answer(failure);
            return settle(request, work -> keep(work, key, claim, answer)).replaceWith(answer);
        }
        return settle(request, work -> store.release(work, key, claim))
                .chain(() -> Uni.createFrom().failure(thrown));
    }

    private static boolean isFinal(Failure failure) {
        return failure.code().status() < 500 && !PASSING.contains(failure.code());
    }

    /// The client hears of its own failure, whatever becomes of the claim: unsettled, it runs out by itself.
    private Uni<Void> settle(Request request, Function<Work, Uni<Void>> work) {
        return inTransaction(request, work)
                .onFailure()
                .invoke(thrown -> LOG.warnf("an idempotency key stays locked until its lease ends: %s", thrown))
                .onFailure()
                .recoverWithNull();
    }

    private <T> Uni<T> inTransaction(Request request, Function<Work, Uni<T>> work) {
        return transactions.send(request.caller(), request.id(), work);
    }

    private static Failure inProgress() {
        return Failure.of(
                        ErrorCode.IDEMPOTENCY_IN_PROGRESS,
                        "The first request with this Idempotency-Key has not been answered yet.")
                .withRetryAfter(SOON);
    }
}
