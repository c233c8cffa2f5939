package io.refract.interactive.pods;

import io.refract.http.exchange.Exchange;
import io.refract.identity.tokens.SealedLines;
import io.refract.interactive.ThisPod;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpClientRequest;
import jakarta.inject.Singleton;
import java.util.Optional;

/// What a pod tells another one along with a request that it passes on: for which process it is, and
/// whom it has it from. It is sealed, good for a minute, and for a request of this id alone.
@Singleton
class Passes {
    static final String HEADER = "Refract-Forwarded";

    /// In answers: that the request was for another process than has answered it.
    static final String ELSEWHERE = "elsewhere";

    private static final String REQUEST_ID = "X-Request-Id";
    private static final String PURPOSE = "pod-forward";

    private final SealedLines lines;
    private final ThisPod self;

    Passes(SealedLines lines, ThisPod self) {
        this.lines = lines;
        this.self = self;
    }

    /// What was told along with a request.
    ///
    /// @param client the address that the other pod has it from
    record Pass(boolean forThisPod, String client) {}

    /// Tells along with a request to another pod where it comes from.
    HttpClientRequest write(HttpClientRequest outgoing, Peer peer, Exchange exchange) {
        var text = process(peer.number()) + " " + exchange.clientAddress() + " " + exchange.id();
        return outgoing.putHeader(REQUEST_ID, exchange.id()).putHeader(HEADER, lines.write(PURPOSE, text));
    }

    /// Whether a request says that it was passed on.
    static boolean isIn(MultiMap headers) {
        return headers.contains(HEADER);
    }

    /// What was told along with a request that says so; empty if no pod has told it.
    Optional<Pass> read(MultiMap headers, String requestId) {
        var told = headers.getAll(HEADER);
        return told.size() == 1
                ? lines.read(PURPOSE, told.getFirst())
                        .map(text -> text.split(" ", -1))
                        .filter(parts -> parts[2].equals(requestId))
                        .map(parts -> new Pass(parts[0].equals(process(self.number())), parts[1]))
                : Optional.empty();
    }

    private static String process(long number) {
        return Long.toHexString(number);
    }
}
