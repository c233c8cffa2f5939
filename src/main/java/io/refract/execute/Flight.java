package io.refract.execute;

import io.refract.sql.Cells;
import io.vertx.core.AsyncResult;
import io.vertx.core.Handler;
import java.util.List;

/// A statement under way on a pipelined connection. All of it happens on the connection's event loop.
final class Flight {
    private final String sql;
    private final Asked asked;
    private final Handler<AsyncResult<List<Cells>>> answer;
    private int attempts = 1;
    private boolean over;

    Flight(String sql, Asked asked, Handler<AsyncResult<List<Cells>>> answer) {
        this.sql = sql;
        this.asked = asked;
        this.answer = answer;
    }

    String sql() {
        return sql;
    }

    Asked asked() {
        return asked;
    }

    Statement statement() {
        return asked.statement();
    }

    /// Whether whoever waits has been answered.
    boolean isOver() {
        return over;
    }

    /// The statement was sent once more.
    void again() {
        attempts++;
    }

    /// One of its attempts has ended: the first rows count, and the last failure.
    void ended(AsyncResult<List<Cells>> rows) {
        attempts--;
        if (!over && (rows.succeeded() || attempts == 0)) {
            over = true;
            answer.handle(rows);
        }
    }
}
