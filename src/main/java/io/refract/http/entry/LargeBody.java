package io.refract.http.entry;

import io.refract.http.answers.Failures;
import io.refract.http.answers.ProblemAnswers;
import io.refract.http.connection.Connections;
import io.refract.http.connection.ConnectionsConfig;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;

/// Takes in a large body of one request of HTTP/1, on its Vert.x context.
///
/// The memory for all of it is taken before anything is read, and what comes is put in its place at once: the body is
/// never there twice.
final class LargeBody extends ReadBody {
    private static final byte[] NOTHING = {};

    private final int size;
    private byte[] body = NOTHING;
    private int filled;
    private boolean waits = true;

    /// @param size how long the client says that it is
    LargeBody(
            RoutingContext routing,
            ConnectionsConfig config,
            Connections connections,
            int size,
            ProblemAnswers problems) {
        super(routing, config, connections, connections.largeBodies(), problems);
        this.size = size;
    }

    void start() {
        request.pause();
        listen();
        watch();
        goOn();
    }

    @Override
    boolean waits() {
        return waits;
    }

    @Override
    void goOn() {
        if (!tryTake(size, size)) {
            return;
        }
        waits = false;
        body = new byte[size];
        heard();
        read();
    }

    @Override
    void received(Buffer chunk) {
        if (chunk.length() > size - filled) {
            refuse(Failures.tooLarge());
            return;
        }
        chunk.getBytes(0, chunk.length(), body, filled);
        filled += chunk.length();
    }

    @Override
    byte[] whole() {
        var read = body;
        body = NOTHING;
        return read;
    }

    @Override
    void release() {
        waits = false;
        body = NOTHING;
        super.release();
    }
}
