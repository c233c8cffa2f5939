package io.refract.engine;

import io.refract.cache.PassedBy;
import io.refract.execute.Database;
import io.refract.execute.Statement;
import io.refract.execute.StatementRunner;
import io.refract.sql.Cells;
import io.refract.transaction.HeldCall;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongConsumer;

/// Where reads go: to the database at large, or to the transaction that the request is a call of, which
/// sees what no cache may keep.
@Singleton
class CurrentDatabase implements StatementRunner, PassedBy {
    private final Database database;

    CurrentDatabase(Database database) {
        this.database = database;
    }

    /// What a client has chosen has to be affordable, and takes its place, within a transaction as well.
    @Override
    public Uni<List<Cells>> run(Statement statement) {
        return HeldCall.current()
                .map(call -> statement.isClients()
                        ? database.admitted(List.of(statement), time -> timed(call.run(statement), time))
                        : call.run(statement))
                .orElseGet(() -> database.run(statement));
    }

    private static Uni<List<Cells>> timed(Uni<List<Cells>> rows, LongConsumer time) {
        return Uni.createFrom().deferred(() -> {
            var started = System.nanoTime();
            return rows.onTermination().invoke(() -> time.accept(System.nanoTime() - started));
        });
    }

    @Override
    public <T> Uni<T> admitted(List<Statement> statements, Function<LongConsumer, Uni<T>> done) {
        return database.admitted(statements, done);
    }

    @Override
    public boolean isPassedBy() {
        return HeldCall.current().isPresent();
    }
}
