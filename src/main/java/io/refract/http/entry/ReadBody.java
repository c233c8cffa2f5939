package io.refract.http.entry;

import io.refract.http.answers.ProblemAnswers;
import io.refract.http.connection.BodyBudget;
import io.refract.http.connection.Connections;
import io.refract.http.connection.ConnectionsConfig;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;

/// A body of HTTP/1 that is read here, whole, before the request goes on.
abstract class ReadBody extends WatchedBody {
    private boolean settled;

    ReadBody(
            RoutingContext routing,
            ConnectionsConfig config,
            Connections connections,
            BodyBudget budget,
            ProblemAnswers problems) {
        super(routing, config, connections, budget, problems);
    }

    /// Takes what has come.
    abstract void received(Buffer chunk);

    /// The whole of it, which is not needed here any more.
    abstract byte[] whole();

    final void listen() {
        routing.addEndHandler(_ -> release());
        request.handler(chunk -> {
            if (!settled) {
                heard();
                received(chunk);
            }
        });
        request.endHandler(_ -> complete());
        request.exceptionHandler(_ -> settle());
    }

    /// Has the client send, and reads.
    final void read() {
        if (request.headers().contains(HttpHeaders.EXPECT, "100-continue", true)) {
            routing.response().writeContinue();
            // Quarkus REST would say it again
            request.headers().remove(HttpHeaders.EXPECT);
        }
        request.resume();
    }

    private void complete() {
        if (settled) {
            return;
        }
        settle();
        exchange.received(whole());
        // Quarkus REST need not look for another one
        ((RoutingContextInternal) routing).setBody(Buffer.buffer());
        routing.next();
    }

    private void settle() {
        settled = true;
        unwatch();
    }

    @Override
    final boolean isOver() {
        return settled;
    }

    @Override
    void release() {
        settled = true;
        super.release();
    }
}
