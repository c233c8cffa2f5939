package io.refract.interactive;

import io.refract.http.InTransactions;
import io.refract.http.TransactionHeaders;
import io.refract.http.exchange.Exchange;
import io.refract.transaction.HeldCall;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.jspecify.annotations.Nullable;

/// Makes a request that names a transaction a call of it: whatever its resource does, it does in its
/// turn.
@Interceptor
@InTransactions
@Priority(Interceptor.Priority.APPLICATION)
class Participation {
    private final Calls calls;

    Participation(Calls calls) {
        this.calls = calls;
    }

    /// A method that uses another one of its resource is still the same call.
    @AroundInvoke
    @Nullable
    Object around(InvocationContext resource) throws Exception {
        var exchange = Exchange.current();
        return exchange.routing().request().headers().contains(TransactionHeaders.ID)
                        && HeldCall.current().isEmpty()
                ? calls.make(CallRequest.of(exchange), Uni.createFrom().deferred(() -> answer(resource)))
                : resource.proceed();
    }

    /// Resources answer later, by whichever of the platform's types of answers.
    private static Uni<?> answer(InvocationContext resource) {
        try {
            return (Uni<?>) resource.proceed();
        } catch (Exception e) {
            return Uni.createFrom().failure(e);
        }
    }
}
