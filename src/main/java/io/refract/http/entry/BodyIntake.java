package io.refract.http.entry;

import io.refract.http.answers.Failures;
import io.refract.http.answers.ProblemAnswers;
import io.refract.http.connection.Connections;
import io.refract.http.connection.ConnectionsConfig;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Takes in the body of one request of HTTP/1, on its Vert.x context.
///
/// Bytes are counted twice while they come, because at the end they are put together in one piece; what the
/// request keeps is given back when it is answered.
final class BodyIntake extends ReadBody {
    private final long most;
    private final List<Buffer> chunks = new ArrayList<>();
    private int size;

    /// What waits for memory: while there is something, nothing more is read.
    private Optional<Buffer> waiting = Optional.empty();

    BodyIntake(
            RoutingContext routing,
            ConnectionsConfig config,
            Connections connections,
            long most,
            ProblemAnswers problems) {
        super(routing, config, connections, connections.bodies(), problems);
        this.most = most;
    }

    void start() {
        listen();
        read();
        // Most bodies are here at once
        if (!isOver()) {
            watch();
        }
    }

    @Override
    void received(Buffer chunk) {
        size += chunk.length();
        if (size > most) {
            refuse(Failures.tooLarge());
        } else if (!tryTake(chunk)) {
            waiting = Optional.of(chunk);
            request.pause();
        }
    }

    private boolean tryTake(Buffer chunk) {
        return tryTake(2L * chunk.length(), size) && chunks.add(chunk);
    }

    @Override
    boolean waits() {
        return waiting.isPresent();
    }

    @Override
    void goOn() {
        if (waiting.filter(this::tryTake).isPresent()) {
            waiting = Optional.empty();
            heard();
            request.resume();
        }
    }

    @Override
    byte[] whole() {
        var body = new byte[size];
        var at = 0;
        for (var chunk : chunks) {
            chunk.getBytes(0, chunk.length(), body, at);
            at += chunk.length();
        }
        chunks.clear();
        keep(size);
        return body;
    }

    @Override
    void release() {
        chunks.clear();
        waiting = Optional.empty();
        super.release();
    }
}
