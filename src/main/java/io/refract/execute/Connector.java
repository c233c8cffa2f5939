package io.refract.execute;

import io.netty.channel.EventLoop;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;
import io.vertx.core.impl.VertxInternal;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgConnection;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Opens connections for reads, on event loops of our choice.
record Connector(Vertx vertx, Route route, PgConnectOptions options, Purpose purpose, ReadLimits limits) {
    /// So many contexts, on each event loop as many as on any other, or one more.
    Stream<ContextInternal> contexts(int count) {
        var inside = (VertxInternal) vertx;
        var loops = new ArrayList<EventLoop>();
        inside.nettyEventLoopGroup().forEach(loop -> loops.add((EventLoop) loop));
        return IntStream.range(0, count)
                .mapToObj(i -> inside.createEventLoopContext(
                        loops.get(i % loops.size()), inside.getWorkerPool(), Connector.class.getClassLoader()));
    }

    /// A connection of the current context, which must be one of [#contexts].
    ///
    /// The client bounds the wait for the network only, not that for a server that then says nothing.
    Future<PgConnection> connect() {
        var limited = !route.isPooled();
        var attempt = open().recover(
                        failure -> limited && limits.wereRefused(failure) ? open() : Future.failedFuture(failure))
                .compose(limits::check);
        var bounded = attempt.timeout(route.mostMillis(options), TimeUnit.MILLISECONDS);
        bounded.onFailure(failure -> {
            route.failed(purpose, failure);
            attempt.onSuccess(PgConnection::close);
        });
        return bounded;
    }

    private Future<PgConnection> open() {
        return route.take(limits.on(options)).compose(found -> PgConnection.connect(vertx, found));
    }
}
