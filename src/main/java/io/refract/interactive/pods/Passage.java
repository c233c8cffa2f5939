package io.refract.interactive.pods;

import io.refract.http.answers.ProblemAnswers;
import io.refract.http.connection.UnreadBodies;
import io.refract.http.exchange.Exchange;
import io.refract.kernel.ErrorCode;
import io.refract.kernel.Failure;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// One request on its way to the holder of its transaction, and the answer on its way back. Neither is
/// held here, and neither is read faster than it is taken at the other end.
///
/// A client that leaves does not have its stream reset: HTTP/2 servers bear so few resets on one
/// connection that one client could end it for all. What it has sent is answered to nobody, and what it
/// has not sent is waited for as long as the holder does.
///
/// Runs on the request's context.
final class Passage {
    /// What is said from one hop to the next, and what HTTP/2 says otherwise.
    private static final Set<String> OF_THE_HOP = Set.of(
            "connection",
            "expect",
            "host",
            "http2-settings",
            "keep-alive",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    /// How much of an answer is taken in for a client that is gone, in bytes.
    private static final long MOST_DROPPED = 16 << 20;

    private static final Duration SOON = Duration.ofSeconds(1);

    private final RoutingContext routing;
    private final HttpServerRequest request;
    private final HttpServerResponse response;
    private final Exchange exchange;
    private final Peer peer;
    private final Parts parts;
    private final ForwardMetrics.Measured measured;
    private @Nullable HttpClientResponse answer;
    private boolean ended;

    /// What all of them use.
    record Parts(Passes passes, Directory directory, ProblemAnswers problems) {}

    Passage(RoutingContext routing, Exchange exchange, Peer peer, Parts parts, ForwardMetrics.Measured measured) {
        this.routing = routing;
        this.request = routing.request();
        this.response = routing.response();
        this.exchange = exchange;
        this.peer = peer;
        this.parts = parts;
        this.measured = measured;
    }

    /// @param outgoing to the peer, nothing of which was sent yet
    void begin(HttpClientRequest outgoing) {
        if (!peer.enter(exchange.clientAddress())) {
            outgoing.reset();
            measured.ended(ForwardOutcome.REFUSED);
            refuse("Too many calls are under way to the server that holds the transaction.");
            return;
        }
        routing.addEndHandler(sent -> {
            if (sent.failed()) {
                left();
            }
        });
        tell(outgoing);
        outgoing.response().onSuccess(this::answered).onFailure(_ -> lost());
        if (request.headers().contains(HttpHeaders.EXPECT, "100-continue", true)) {
            response.writeContinue();
        }
        request.pipe().endOnFailure(false).to(outgoing);
    }

    private void tell(HttpClientRequest outgoing) {
        for (var header : request.headers()) {
            if (!OF_THE_HOP.contains(header.getKey().toLowerCase(Locale.ROOT))) {
                outgoing.headers().add(header.getKey(), header.getValue());
            }
        }
        parts.passes().write(outgoing, peer, exchange);
    }

    private void lost() {
        if (end(ForwardOutcome.LOST)) {
            refuse(
                    "The server that holds the transaction has not answered: it is not known whether the call was made.");
        }
    }

    private void refuse(String detail) {
        giveUpBody();
        parts.problems()
                .answer(routing, Failure.of(ErrorCode.UNAVAILABLE, detail).withRetryAfter(SOON));
    }

    /// An answer may come before the request has been read.
    private void giveUpBody() {
        if (!request.isEnded()) {
            UnreadBodies.giveUp(routing);
        }
    }

    private void answered(HttpClientResponse given) {
        answer = given;
        if (Passes.ELSEWHERE.equals(given.getHeader(Passes.HEADER))) {
            parts.directory().forget(peer);
        }
        if (ended) {
            drop(given);
            return;
        }
        giveUpBody();
        head(given);
        given.pipe()
                .endOnFailure(false)
                .to(response)
                .onSuccess(_ -> end(ForwardOutcome.ANSWERED))
                .onFailure(_ -> {
                    left();
                    response.reset();
                });
    }

    /// What the holder says of its answer stands in the place of what this pod would have said.
    private void head(HttpClientResponse given) {
        response.setStatusCode(given.statusCode());
        for (var name : given.headers().names()) {
            if (!OF_THE_HOP.contains(name.toLowerCase(Locale.ROOT)) && !Passes.HEADER.equalsIgnoreCase(name)) {
                response.headers()
                        .set(
                                (CharSequence) name,
                                List.<CharSequence>copyOf(given.headers().getAll(name)));
            }
        }
        if (request.version() == HttpVersion.HTTP_1_1 && !given.headers().contains(HttpHeaders.CONTENT_LENGTH)) {
            response.setChunked(true);
        }
    }

    /// The client is gone, or the answer is cut.
    private void left() {
        end(ForwardOutcome.CUT);
        if (answer != null) {
            drop(answer);
        }
    }

    private static void drop(HttpClientResponse given) {
        var dropped = new AtomicLong();
        given.exceptionHandler(_ -> {}).endHandler(_ -> {}).handler(chunk -> {
            if (dropped.addAndGet(chunk.length()) > MOST_DROPPED) {
                given.request().reset();
            }
        });
        given.resume();
    }

    /// Whether this is the end, and not one that comes after it.
    private boolean end(ForwardOutcome outcome) {
        if (ended) {
            return false;
        }
        ended = true;
        measured.ended(outcome);
        peer.leave(exchange.clientAddress());
        return true;
    }
}
