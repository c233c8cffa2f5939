package io.refract.interactive.pods;

import io.refract.identity.tokens.SealedLines;
import io.refract.interactive.ThisPod;
import io.refract.kernel.Secrets;
import io.vertx.core.Future;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.OptionalLong;

/// How pods ask each other which process they are. Both the question and the answer are sealed, and the
/// answer is one to this question and to no other.
@Singleton
class Introductions {
    private static final String PATH = "/internal/pod";
    private static final String QUESTION = "Refract-Question";
    private static final String ASKED = "pod-question";
    private static final String TOLD = "pod-answer";
    private static final int NONCE = 16;

    private final SealedLines lines;
    private final PodClient client;
    private final ThisPod self;

    Introductions(SealedLines lines, PodClient client, ThisPod self) {
        this.lines = lines;
        this.client = client;
        this.self = self;
    }

    /// A question, once it is answered.
    ///
    /// @param number the process that has answered
    /// @param connection by which it has
    record Answered(long number, SocketAddress address, HttpConnection connection) {}

    /// Fails if nobody answers there, or somebody who is none of the pods.
    Future<Answered> ask(SocketAddress address) {
        var nonce = Secrets.text(Secrets.random(NONCE));
        return client.question(address, PATH)
                .compose(question -> PodClient.answer(question.putHeader(QUESTION, lines.write(ASKED, nonce)))
                        .compose(told -> {
                            var number = number(told.toString(), nonce);
                            return number.isPresent()
                                    ? Future.succeededFuture(
                                            new Answered(number.getAsLong(), address, question.connection()))
                                    : Future.failedFuture(new IOException("the answer is not that of a pod"));
                        }));
    }

    private OptionalLong number(String told, String nonce) {
        return lines.read(TOLD, told).map(text -> text.split(" ", -1)).filter(parts -> parts[0].equals(nonce)).stream()
                .mapToLong(parts -> Long.parseUnsignedLong(parts[1], 16))
                .findFirst();
    }

    /// Answers a question of another pod; false if the request is none.
    boolean answer(RoutingContext routing) {
        var request = routing.request();
        var question = request.getHeader(QUESTION);
        if (question == null || !request.method().equals(HttpMethod.GET) || !PATH.equals(request.path())) {
            return false;
        }
        var nonce = lines.read(ASKED, question);
        nonce.ifPresent(asked -> routing.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/plain")
                .end(lines.write(TOLD, asked + " " + Long.toHexString(self.number()))));
        return nonce.isPresent();
    }
}
