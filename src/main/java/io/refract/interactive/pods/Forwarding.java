package io.refract.interactive.pods;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.refract.http.TransactionHeaders;
import io.refract.http.answers.ProblemAnswers;
import io.refract.http.connection.UnreadBodies;
import io.refract.http.exchange.Exchange;
import io.refract.http.exchange.RequestTarget;
import io.refract.interactive.ThisPod;
import io.refract.interactive.TransactionIds;
import io.refract.kernel.Failure;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.OptionalLong;

/// Passes on requests that name a transaction which another pod holds, before anything else is done for
/// them: who calls, whether not too often, and what the body holds is for the holder to see.
///
/// A request that was passed on already stays here, whatever it names.
@Singleton
final class Forwarding {
    /// Behind the one that gives requests their ids, before the one that looks at callers.
    private static final int BEFORE_CALLERS = 200;

    private static final String TRANSACTIONS = "/api/v1/transactions/";

    private final Directory directory;
    private final Introductions introductions;
    private final Passes passes;
    private final PodClient client;
    private final TransactionIds ids;
    private final ThisPod self;
    private final ProblemAnswers problems;
    private final ForwardMetrics metrics;
    private final Passage.Parts parts;

    Forwarding(
            Directory directory,
            Introductions introductions,
            Passes passes,
            PodClient client,
            TransactionIds ids,
            ThisPod self,
            ProblemAnswers problems,
            ForwardMetrics metrics) {
        this.directory = directory;
        this.introductions = introductions;
        this.passes = passes;
        this.client = client;
        this.ids = ids;
        this.self = self;
        this.problems = problems;
        this.metrics = metrics;
        this.parts = new Passage.Parts(passes, directory, problems);
    }

    void register(@Observes Filters filters) {
        filters.register(this::enter, BEFORE_CALLERS);
    }

    private void enter(RoutingContext routing) {
        if (Passes.isIn(routing.request().headers())) {
            admit(routing, Exchange.current());
        } else if (!introductions.answer(routing)) {
            var holder = directory.isOfAny() ? holder(routing) : OptionalLong.empty();
            if (holder.isPresent() && holder.getAsLong() != self.number()) {
                pass(routing, holder.getAsLong());
            } else {
                routing.next();
            }
        }
    }

    private void admit(RoutingContext routing, Exchange exchange) {
        var pass = passes.read(routing.request().headers(), exchange.id());
        if (pass.isEmpty()) {
            UnreadBodies.giveUp(routing);
            problems.answer(
                    routing,
                    Failure.validation(Passes.HEADER, "Seal", "must be written by a pod, less than a minute ago"));
            return;
        }
        exchange.forwarded(pass.get().client());
        if (!pass.get().forThisPod()) {
            routing.response().putHeader(Passes.HEADER, Passes.ELSEWHERE);
        }
        routing.next();
    }

    /// Which process holds the transaction that a request names; empty if it names none that a pod has
    /// begun.
    private OptionalLong holder(RoutingContext routing) {
        return named(routing).map(ids::holder).orElse(OptionalLong.empty());
    }

    private static Optional<String> named(RoutingContext routing) {
        var path = routing.normalizedPath();
        if (path.startsWith(TRANSACTIONS)) {
            var end = path.indexOf('/', TRANSACTIONS.length());
            return Optional.of(path.substring(TRANSACTIONS.length(), end < 0 ? path.length() : end));
        }
        return path.startsWith(RequestTarget.API)
                ? Optional.ofNullable(routing.request().getHeader(TransactionHeaders.ID))
                : Optional.empty();
    }

    private void pass(RoutingContext routing, long holder) {
        var exchange = Exchange.current();
        var measured = metrics.begin();
        new Search(directory, client, routing.request(), holder)
                .open()
                .onSuccess(open -> open.ifPresentOrElse(
                        found -> new Passage(routing, exchange, found.peer(), parts, measured).begin(found.request()),
                        () -> {
                            measured.ended(ForwardOutcome.HERE);
                            routing.next();
                        }))
                .onFailure(routing::fail);
    }
}
