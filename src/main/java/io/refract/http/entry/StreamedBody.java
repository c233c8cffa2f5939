package io.refract.http.entry;

import io.refract.http.answers.ProblemAnswers;
import io.refract.http.connection.BodyBudget;
import io.refract.http.connection.Connections;
import io.refract.http.connection.ConnectionsConfig;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/// Watches over the body of one stream of HTTP/2, which Quarkus REST reads: it cannot take a stream whose body
/// somebody else has read to its end.
///
/// The memory is taken before anything is read: as much as the client says that it sends, or else as a body may have.
final class StreamedBody extends WatchedBody {
    private final long size;
    private final int copies;
    private boolean waits;
    private long read;

    StreamedBody(
            RoutingContext routing,
            ConnectionsConfig config,
            Connections connections,
            BodyBudget budget,
            long most,
            ProblemAnswers problems) {
        super(routing, config, connections, budget, problems);
        var told = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        this.size = told == null ? most : Math.min(Long.parseLong(told), most);
        this.copies = budget == connections.bodies() ? 2 : 1;
        this.waits = size > 0;
    }

    void start() {
        routing.addEndHandler(_ -> release());
        watch();
        goOn();
    }

    @Override
    boolean isOver() {
        return !waits && request.isEnded();
    }

    @Override
    boolean waits() {
        return waits;
    }

    @Override
    void goOn() {
        if (tryTake(copies * size, size)) {
            waits = false;
            heard();
            routing.next();
        }
    }

    @Override
    boolean hasMoved() {
        var moved = request.bytesRead() != read;
        read = request.bytesRead();
        return moved;
    }
}
