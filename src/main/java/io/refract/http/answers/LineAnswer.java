package io.refract.http.answers;

import io.refract.engine.Lines;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.core.buffer.Buffer;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/// Rows on their way to a client, each a line.
///
/// All of it happens on the request's event loop.
public final class LineAnswer implements Pieces {
    private final Deque<Lines> waiting = new ArrayDeque<>();
    private final LineMeters.Open meter;
    private @Nullable SlowAnswer way;
    private @Nullable Cancellable source;
    private boolean complete;
    private boolean broken;

    LineAnswer(LineMeters.Open meter) {
        this.meter = meter;
    }

    /// @param newSource where the rows come from
    void from(Cancellable newSource) {
        source = newSource;
    }

    void add(Lines lines) {
        waiting.add(lines);
        goOn();
    }

    /// There are no more rows.
    void complete() {
        complete = true;
        goOn();
    }

    /// Not all rows have come: the client must not take what it has for all.
    ///
    /// @param error why; told by whoever answers if nothing has been sent yet, else in the log if it is a bug
    void broken(Throwable error) {
        if (way != null) {
            ProblemAnswers.reported(error);
        }
        broken = true;
        cutOff();
    }

    /// The head is written.
    void begin(SlowAnswer newWay) {
        way = newWay;
        newWay.begin();
        if (broken) {
            cutOff();
        }
    }

    private void goOn() {
        if (way != null) {
            way.goOn();
        }
    }

    private void cutOff() {
        if (way == null) {
            ended(End.FAILED);
        } else {
            way.cutOff(End.FAILED);
        }
    }

    @Override
    public @Nullable Buffer next() {
        var lines = waiting.poll();
        if (lines == null) {
            return null;
        }
        meter.rows(lines.rows());
        lines.taken().run();
        return AnswerWriter.buffer(lines.json(), 0, lines.json().length);
    }

    @Override
    public boolean isOver() {
        return complete && waiting.isEmpty();
    }

    /// Also where the answer has not begun yet. Only the first time counts.
    @Override
    public void ended(End how) {
        meter.end(how);
        if (source != null) {
            source.cancel();
        }
    }
}
