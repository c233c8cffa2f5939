package io.refract.engine;

import io.refract.compile.CompiledRead;
import io.refract.execute.Statement;
import io.refract.execute.TakenRows;
import io.refract.query.FindRows;
import io.refract.query.Query;
import io.refract.sql.Cells;
import io.refract.transaction.Reply;
import io.refract.transaction.Work;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/// A query that can be sent.
final class ReadyRead extends Ready {
    private final Shape shape;
    private final Supplier<ResultRows> sinks;
    private final Statement statement;
    private final boolean locking;

    /// @param statement of that shape
    /// @param typed whether the answer has types
    ReadyRead(Query query, Shape shape, Statement statement, boolean typed) {
        this.shape = shape;
        this.sinks = () -> new ResultRows(query, shape.read(), shape.bufferBytes(), typed);
        this.locking = query instanceof FindRows rows && rows.lock() != null;
        // What waits for others' locks would seem to be dear by that
        this.statement = (locking ? statement.apart() : statement).into(sinks);
    }

    Statement statement() {
        return statement;
    }

    /// What is made of its rows.
    CompiledRead read() {
        return shape.read();
    }

    /// @param rows of the statement
    Result result(List<Cells> rows) {
        var result = TakenRows.sink(rows, sinks).answer();
        shape.learn(result.json());
        return result;
    }

    @Override
    public Map<String, UUID> known() {
        return Map.of();
    }

    @Override
    public boolean isWriting() {
        return locking;
    }

    @Override
    public boolean isFollowed() {
        return false;
    }

    @Override
    List<Statement> statements() {
        return List.of(statement);
    }

    @Override
    List<Statement> costs() {
        return List.of(statement);
    }

    @Override
    Uni<Result> answer(List<Reply> replies, Work work) {
        return Uni.createFrom().item(() -> result(WriteOutcome.rows(replies.getFirst())));
    }
}
