package io.refract.http;

import io.refract.transaction.Transactions;
import io.refract.transaction.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;

/// Runs the work of a writing request in one transaction, on behalf of whoever calls; once only, if it is a POST
/// with an `Idempotency-Key`.
///
/// Answers to such requests are kept for a day as they are, so nothing that gives them may contain a secret. A
/// resource that hands out tokens uses [Transactions] itself.
@Singleton
public class Writes {
    private final Transactions transactions;
    private final Idempotency idempotency;
    private final CurrentRequest request;

    Writes(Transactions transactions, Idempotency idempotency, CurrentRequest request) {
        this.transactions = transactions;
        this.idempotency = idempotency;
        this.request = request;
    }

    /// Answers after the commit.
    ///
    /// @param work may run more than once, see [Transactions#write]
    /// @param answer makes the answer of what the work gives
    public <T> Uni<RestResponse<byte[]>> run(
            Function<UnitOfWork, Uni<T>> work, Function<T, RestResponse<byte[]>> answer) {
        var key = IdempotencyKey.of(Exchange.current());
        if (key.isEmpty()) {
            return transactions.write(request.caller(), request.id(), work).map(answer);
        }
        return idempotency.run(
                key.get(),
                new Idempotency.Request(request.caller(), request.id()),
                unit -> work.apply(unit).map(answer));
    }
}
