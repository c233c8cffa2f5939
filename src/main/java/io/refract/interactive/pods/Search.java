package io.refract.interactive.pods;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;

/// Looks for the process that a request is for, and opens a way to it.
final class Search {
    private static final int ATTEMPTS = 2;

    private final Directory directory;
    private final PodClient client;
    private final HttpServerRequest incoming;
    private final long holder;

    Search(Directory directory, PodClient client, HttpServerRequest incoming, long holder) {
        this.directory = directory;
        this.client = client;
        this.incoming = incoming;
        this.holder = holder;
    }

    /// A request to the holder that nothing was sent of yet.
    record Found(Peer peer, HttpClientRequest request) {}

    /// Looks once more if what was known does not hold. Empty if there is no holder, or none that can be
    /// reached. Never fails.
    Future<Optional<Found>> open() {
        return open(1);
    }

    private Future<Optional<Found>> open(int attempt) {
        return directory
                .find(holder)
                .compose(found -> found.map(peer -> open(peer).recover(_ -> again(peer, attempt)))
                        .orElseGet(() -> Future.succeededFuture(Optional.empty())));
    }

    private Future<Optional<Found>> again(Peer peer, int attempt) {
        directory.forget(peer);
        return attempt == ATTEMPTS ? Future.succeededFuture(Optional.empty()) : open(attempt + 1);
    }

    private Future<Optional<Found>> open(Peer peer) {
        return client.open(peer.address(), incoming.method(), incoming.uri()).compose(request -> {
            if (peer.carries(request)) {
                return Future.succeededFuture(Optional.of(new Found(peer, request)));
            }
            request.reset();
            return Future.failedFuture("another process may be there by now");
        });
    }
}
