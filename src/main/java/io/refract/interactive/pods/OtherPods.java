package io.refract.interactive.pods;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.refract.http.exchange.Exchange;
import io.refract.interactive.ThisPod;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.StreamSupport;

/// Asks other pods what they hold, on behalf of whoever asks this one.
@Singleton
class OtherPods {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Directory directory;
    private final PodClient client;
    private final Passes passes;
    private final ThisPod self;

    OtherPods(Directory directory, PodClient client, Passes passes, ThisPod self) {
        this.directory = directory;
        this.client = client;
        this.passes = passes;
        this.self = self;
    }

    /// @param open each as JSON
    /// @param silent how many pods have not answered
    record Found(List<byte[]> open, int silent) {}

    /// What they hold. Nothing if the request comes from another pod, which asks all of them by itself.
    /// Never fails.
    Uni<Found> open(Exchange exchange) {
        return exchange.isForwarded() || !directory.isOfAny()
                ? Uni.createFrom().item(new Found(List.of(), 0))
                : Uni.createFrom()
                        .completionStage(() -> directory
                                .all()
                                .compose(roster -> open(exchange, roster))
                                .toCompletionStage());
    }

    private Future<Found> open(Exchange exchange, Directory.Roster roster) {
        var answers = roster.peers().stream()
                .filter(peer -> peer.number() != self.number())
                .map(peer -> open(exchange, peer).map(Optional::of).otherwise(Optional.empty()))
                .toList();
        return Future.all(answers).map(_ -> {
            var told =
                    answers.stream().flatMap(answer -> answer.result().stream()).toList();
            return new Found(
                    told.stream().flatMap(List::stream).toList(), roster.silent() + answers.size() - told.size());
        });
    }

    private Future<List<byte[]>> open(Exchange exchange, Peer peer) {
        var credentials = Objects.requireNonNull(exchange.routing().request().getHeader(HttpHeaders.AUTHORIZATION));
        return client.question(peer.address(), OpenTransactionsResource.PATH)
                .compose(question -> PodClient.answer(
                        passes.write(question, peer, exchange).putHeader(HttpHeaders.AUTHORIZATION, credentials)))
                .map(OtherPods::elements);
    }

    private static List<byte[]> elements(Buffer answer) {
        try {
            return StreamSupport.stream(
                            JSON.readTree(answer.getBytes()).path("data").spliterator(), false)
                    .map(JsonNode::toString)
                    .map(text -> text.getBytes(StandardCharsets.UTF_8))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
