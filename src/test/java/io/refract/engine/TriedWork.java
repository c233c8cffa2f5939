package io.refract.engine;

import io.refract.access.Caller;
import io.refract.execute.Statement;
import io.refract.kernel.RowKey;
import io.refract.sql.Cells;
import io.refract.transaction.Reply;
import io.refract.transaction.Work;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Work in a transaction that somebody else has begun, and will not commit.
///
/// @param sent remembers the statements
record TriedWork(Caller caller, SqlConnection connection, Consumer<Statement> sent) implements Work {
    @Override
    public void changed(RowKey... rows) {}

    @Override
    public Uni<List<Cells>> run(Statement statement) {
        sent.accept(statement);
        return Uni.createFrom()
                .completionStage(() -> connection
                        .preparedQuery(statement.sql())
                        .execute(Tuple.wrap(statement.values()))
                        .map(rows -> {
                            var cells = new ArrayList<Cells>();
                            rows.forEach(row -> cells.add(row::getValue));
                            return (List<Cells>) cells;
                        })
                        .toCompletionStage());
    }

    @Override
    public Uni<List<Reply>> burst(List<Statement> statements) {
        return Multi.createFrom()
                .iterable(statements)
                .onItem()
                .transformToUniAndConcatenate(statement ->
                        run(statement).<Reply>map(Reply.Rows::new).onFailure().recoverWithItem(Reply.Refused::new))
                .collect()
                .asList();
    }
}
