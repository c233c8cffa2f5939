package io.refract.http;

import io.refract.transaction.Transactions;
import io.refract.transaction.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;

/// Runs the work of a writing request in one transaction, on behalf of whoever calls.
@Singleton
public class Writes {
    private final Transactions transactions;
    private final CurrentRequest request;

    public Writes(Transactions transactions, CurrentRequest request) {
        this.transactions = transactions;
        this.request = request;
    }

    /// Answers after the commit.
    ///
    /// @param work may run more than once, see [Transactions#write]
    /// @param answer makes the answer of what the work gives
    public <T> Uni<RestResponse<byte[]>> run(
            Function<UnitOfWork, Uni<T>> work, Function<T, RestResponse<byte[]>> answer) {
        return transactions.write(request.caller(), request.id(), work).map(answer);
    }
}
