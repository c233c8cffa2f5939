package io.refract.http;

import io.refract.http.exchange.Exchange;
import io.refract.kernel.Failure;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.ext.Provider;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestFilter;

/// Refuses what would not take part in the transaction that its client believes it to be a call of.
@Provider
@Priority(Priorities.AUTHORIZATION)
class OutsideTransactionsFilter implements ResteasyReactiveContainerRequestFilter {
    @Override
    public void filter(ResteasyReactiveContainerRequestContext context) {
        if (Exchange.current().routing().request().headers().contains(TransactionHeaders.ID) && !takesPart(context)) {
            throw Failure.validation(TransactionHeaders.ID, "Resource", "cannot be sent with this request");
        }
    }

    private static boolean takesPart(ResteasyReactiveContainerRequestContext context) {
        var resource = context.getServerRequestContext().getResteasyReactiveResourceInfo();
        return resource == null || resource.getResourceClass().isAnnotationPresent(InTransactions.class);
    }
}
